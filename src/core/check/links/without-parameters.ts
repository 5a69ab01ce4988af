/** An address without its unwanted parameters, every other character as it was written; null if it has none. */
export function withoutParameters(url: string, isUnwanted: (name: string) => boolean): string | null {
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(url) ?? []
  const parts = query.split('&')
  const kept = parts.filter((part) => !isUnwanted(decoded(part.replace(/=.*$/s, ''))))
  if (kept.length === parts.length) return null
  const rest = kept.join('&')
  return `${before}${rest === '' ? '' : `?${rest}`}${fragment}`
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
