/** Letters and digits alone, in small: by them names are compared, however they are spelt. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
