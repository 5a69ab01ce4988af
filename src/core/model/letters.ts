/** Letters and digits alone, in small: by them names are compared, however they are spelt. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The different words of a text, in lower case: by them texts are compared, in whatever order they stand. */
export const wordSetOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
