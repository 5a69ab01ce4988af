import type { Outcome } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/document.ts'
import { Lines } from './lines.ts'

const largest = 2_000_000

/** The file's text, without byte order mark; line ends stay as written. If the file is not UTF-8, the finding points to its first bad byte. */
export function decode({ path, bytes }: SourceFile): Outcome<string> {
  if (bytes.length > largest) {
    const message = `The file has ${(bytes.length / 1e6).toFixed(1)} MB; the most is ${largest / 1e6} MB. Is something pasted into it that belongs beside it?`
    return { findings: [{ code: 'file-too-large', place: { file: path }, message }] }
  }
  const isUtf16 = bytes.length > 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  try {
    const value = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (value.trim() === '') return { findings: [{ code: 'file-empty', place: { file: path }, message: 'The file is empty.' }] }
    return { value, findings: [] }
  } catch {
    const place = isUtf16 ? { file: path } : placeOfFirstBadByte(path, bytes)
    const message = isUtf16 ? 'The file is UTF-16; save it as UTF-8.' : 'The file is not UTF-8 from here on; save it as UTF-8.'
    return { findings: [{ code: 'file-not-utf8', place, message }] }
  }
}

/** The place of the first byte that is not UTF-8, found by bisection. */
function placeOfFirstBadByte(path: string, bytes: Uint8Array) {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isUtf8Start(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  const before = new TextDecoder().decode(bytes.subarray(0, good), { stream: true })
  return new Lines(path, before).at(before.length)
}

/** Whether bytes are the beginning of UTF-8 text, possibly cut within a character. */
function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
