/** Path in the content folder of what a text names beside itself: `issues/4/index.md` and `./tides.png` → `issues/4/tides.png`. */
export function besidePath(file: string, name: string): string {
  const parts = file.split('/').slice(0, -1)
  for (const part of name.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** Whether an address is a path beside the text, not a URL or a path from the site's root. */
export const isBeside = (address: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address)

/** Percent-encoding undone; what is not percent-encoded UTF-8 stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
