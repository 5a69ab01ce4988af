/** The line `key = value` in TOML 1.0 (https://toml.io/en/v1.0.0). */
export const tomlOf = (key: string, value: unknown): string => `${bare(key)} = ${tomlValue(value)}\n`

/** Text is always quoted, even if it looks like a date, so that TOML reads it back as text. */
function tomlValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(tomlValue).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, inner]) => `${bare(key)} = ${tomlValue(inner)}`)
    return `{ ${pairs.join(', ')} }`
  }
  return typeof value === 'string' ? JSON.stringify(value).replaceAll('\u007F', '\\u007F') : String(value)
}

const bare = (key: string): string => (/^[\w-]+$/.test(key) ? key : JSON.stringify(key))
