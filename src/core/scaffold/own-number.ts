/** Whether the name of an issue's folder is its number; `290.5` stands between two issues. */
export const isNumbered = (name: string): boolean => /^\d+(?:\.\d+)?$/.test(name)

/** Placeholders for the issue's own number, the second for one with leading zeros. No text has them: they are code points of private use. */
const plain = '\uE000'
const wide = '\uE001'

/** The text with placeholders for the issue's own number, so that `/15/notes/` and `/16/notes/` become equal. */
export function withoutNumber(text: string, number: number | null): string {
  if (number === null) return text
  return text.replace(new RegExp(`(?<!\\d)0*${number}(?!\\d)`, 'gu'), (digits) => (digits.startsWith('0') ? wide : plain))
}

/**
 * The text with an issue's number in place of the placeholders.
 *
 * @param name of the folder: the number with the archive's leading zeros
 */
export const withNumber = (text: string, name: string): string =>
  text.replaceAll(plain, name.replace(/^0+(?=\d)/, '')).replaceAll(wide, name)

export const hasOpenNumber = (text: string): boolean => text.includes(plain) || text.includes(wide)
