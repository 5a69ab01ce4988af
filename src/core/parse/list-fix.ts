import type { Fix, Place } from '../model/diagnostic.ts'
import type { FrontMatter } from '../model/document.ts'

/**
 * A fix that turns a list with one text into that text. There is none if the list has a comment or several lines: an editor has to
 * decide then.
 *
 * @param text the whole file
 * @param places of the keys: that of the list, and `description.0`, its only element
 */
export function listFix(key: string, text: string, places: FrontMatter['places']): Fix | undefined {
  const [name, element] = [places.get(key), places.get(`${key}.0`)]
  if (!name || !element || places.has(`${key}.1`)) return undefined
  const end = offsetOf(text, name.endLine, name.endColumn)
  const start = offsetOf(text, element.line, element.column)
  const stop = offsetOf(text, element.endLine, element.endColumn)
  if (end === undefined || start === undefined || stop === undefined) return undefined
  const [written, before, after] = [text.slice(start, stop), text.slice(end, start), text.slice(stop)]
  if (/[\r\n]/.test(written)) return undefined
  const opening = /^[ \t]*[:=][ \t]*(?=\[[ \t]*$)/.exec(before)
  const closing = /^[ \t]*,?[ \t]*\](?=[ \t]*(?:[\r\n]|$))/.exec(after)
  if (opening && closing) {
    const offset = end + opening[0].length
    return { offset, length: stop + closing[0].length - offset, text: written }
  }
  const dash = /^:(?=[ \t]*(?:\r\n|\n|\r)[ \t]*-[ \t]+$)/.exec(before)
  if (!dash || !/^[ \t]*(?:[\r\n]|$)/.test(after)) return undefined
  return { offset: end + 1, length: start - end - 1, text: ' ' }
}

function offsetOf(text: string, line: Place['line'], column: Place['column']): number | undefined {
  if (line === undefined || column === undefined) return undefined
  let start = 0
  const ends = text.matchAll(/\r\n|\n|\r/g)
  for (let at = 1; at < line; at += 1) {
    const next = ends.next()
    if (next.done) return undefined
    start = next.value.index + next.value[0].length
  }
  return start + column - 1
}
