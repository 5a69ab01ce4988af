/** The beginning of a text, up to `most` characters: cut after a sentence if one ends in its second half, else after a word. */
export function excerpt(text: string, most = 420): string {
  const flat = text.replace(/\s*\n\s*/g, ' ').trim()
  if (flat.length <= most) return flat
  const start = flat.slice(0, most)
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('! '), start.lastIndexOf('? '))
  if (sentence > most / 2) return `${start.slice(0, sentence + 1)} …`
  const words = start.slice(0, Math.max(start.lastIndexOf(' '), most / 2))
  return `${words.replace(/[\uD800-\uDBFF]$/, '').trimEnd()} …`
}
