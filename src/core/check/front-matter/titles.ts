/** The parts of a title around its issue's number: `Letter 16: Kelp, fog` has the lead `Letter ` and the words `Kelp, fog`. */
export interface TitleParts {
  readonly lead: string
  readonly words: string
}

/** The parts of a title whose first number is its issue's; null for any other title. */
export function titleParts(title: string, number: number | null): TitleParts | null {
  const [, lead = '', first, words = ''] = /^(\D*)(\d+)[\s:.,;|–—-]*(.*)$/su.exec(title) ?? []
  return number !== null && first !== undefined && Number(first) === number ? { lead, words: words.trim() } : null
}

/** The number in a title or description that begins with `lead`, as the titles of the series do; null if it does not, or has none. */
export function numberAfter(lead: string, text: string): number | null {
  const [, before = '', digits, next = ''] = /^(\D*)(\d+)\s*(.?)/su.exec(text) ?? []
  if (digits === undefined || foldedWords(before) !== foldedWords(lead)) return null
  // Where titles begin with the number itself, it is the only if a mark sets it off, unlike “15 ways”.
  return foldedWords(lead) !== '' || next === '' || /[:.|–—-]/.test(next) ? Number(digits) : null
}

/** The words and numbers of a text in lower case, one space apart: texts that read the same are equal in this form. */
export const foldedWords = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

/** The value of a key such as `description` as one text, where Hugo may have a list of texts. */
export const writtenText = (value: unknown): string =>
  (Array.isArray(value) ? value : [value])
    .filter((entry) => typeof entry === 'string')
    .join(' ')
    .trim()
