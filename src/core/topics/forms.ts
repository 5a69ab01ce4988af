/**
 * The forms in which a word is found: itself, the plural and, for a word without capitals, the verb forms with -ed and -ing.
 * There are no others: `container` finds “containers” and “containered”, not “containerization”.
 */
export function formsOf(word: string): readonly string[] {
  if (!/^\p{L}{2,}$/u.test(word)) return [word]
  const plural = pluralOf(word)
  if (word !== word.toLowerCase() || word.length < 3) return [word, plural]
  const stem = word.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i')
  return [...new Set([word, plural, `${stem}ed`, `${word.replace(/(?<!e)e$/, '')}ing`])]
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies')
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}
