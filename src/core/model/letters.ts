/** The letters and digits of a name in lower case, for comparing names regardless of spaces, hyphens and capitals. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The different words of a text in lower case, for comparing texts regardless of the order of their words. */
export const wordSetOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
