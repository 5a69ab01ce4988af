/**
 * The path in the content folder of a file that a text refers to by a relative path: `issues/4/index.md` and `./tides.png` →
 * `issues/4/tides.png`. As in URLs, `..` at the top leads nowhere else.
 */
export function besidePath(file: string, name: string): string {
  const parts = file.split('/').slice(0, -1)
  for (const part of name.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** The same of a file that is to be opened; undefined if its path leads out of the content folder. */
export function fileBeside(file: string, name: string): string | undefined {
  let depth = file.split('/').length - 1
  for (const part of name.split('/')) {
    if (part === '..') depth -= 1
    else if (part !== '.' && part !== '') depth += 1
    if (depth < 0) return undefined
  }
  return besidePath(file, name)
}

/** Whether an address is a path relative to the text, not a URL or a path from the site's root. */
export const isBeside = (address: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address)

/** The text with percent-encoding decoded; unchanged if it is not percent-encoded UTF-8. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
