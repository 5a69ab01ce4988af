/** Whether the name of an issue's folder is its number; `290.5` comes between two. */
export const isNumbered = (name: string): boolean => /^\d+(?:\.\d+)?$/.test(name)

/** Stand for the issue's own number in a text, the second where it is written with leading zeros; private use, so in no text. */
const plain = '\uE000'
const wide = '\uE001'

/** The text with the issue's own number open: `/15/notes/` and `/16/notes/` become one. */
export function withoutNumber(text: string, number: number | null): string {
  if (number === null) return text
  return text.replace(new RegExp(`(?<!\\d)0*${number}(?!\\d)`, 'gu'), (digits) => (digits.startsWith('0') ? wide : plain))
}

/** @param name of the folder: the number as wide as the archive writes it */
export const withNumber = (text: string, name: string): string =>
  text.replaceAll(plain, name.replace(/^0+(?=\d)/, '')).replaceAll(wide, name)

export const hasOpenNumber = (text: string): boolean => text.includes(plain) || text.includes(wide)
