import { canonicalOf } from './canonical.ts'

/** The canonical URL that somebody asks for, a missing scheme supplied; null for what is no address of the web. */
export function askedFor(written: string): string | null {
  const text = written.trim()
  const url = /^[a-z][a-z\d+-]*:(?!\d)/i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || !/^[^.].*\.[^.]/.test(new URL(url).hostname)) return null
  return canonicalOf(url)
}
