import type { Collector } from './collect.ts'

/** Keys whose values are addresses, in JSON and JSON-LD alike. */
const addressed = /(?:^|_)(?:ur[il]|href|src|link|links|image|thumbnail|logo|icon|json|markdown|feed|sameas|schema)$|ur[il]$/i

/** Reads data for programs. */
export function readJson(text: string, into: Collector): void {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    into.fault('malformed', (error as Error).message)
    return
  }
  readValue(data, false, into)
}

function readValue(value: unknown, isAddress: boolean, into: Collector): void {
  if (typeof value === 'string') {
    if (isAddress) into.absoluteAddress(value, 'field')
    else into.text(value)
  } else if (Array.isArray(value)) for (const inner of value) readValue(inner, isAddress, into)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) readValue(inner, isAddressed(key), into)
}

/** Keys are few, and each occurs often. */
const known = new Map<string, boolean>()

function isAddressed(key: string): boolean {
  const is = known.get(key) ?? addressed.test(key)
  known.set(key, is)
  return is
}
