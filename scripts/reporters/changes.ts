import path from 'node:path'
import { styleText } from 'node:util'
import { isBlocking } from '../../src/core/model/catalogue.ts'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Terminal } from '../terminal.ts'
import { visible } from './excerpt.ts'
import { reportLines } from './lines.ts'
import { tally } from './pretty.ts'

export interface Change {
  readonly before: readonly Diagnostic[]
  readonly after: readonly Diagnostic[]
  /** Files that were saved, by path in the content folder. */
  readonly saved: ReadonlySet<string>
  /** Content folder. */
  readonly content: string
}

/**
 * The effect of a save: all errors and warnings of the saved file, new findings elsewhere, and what is fixed. For a file without changes
 * there is only a count.
 */
export function reportChanges({ before, after, saved, content }: Change, terminal: Pick<Terminal, 'isColoured'>): string {
  const fresh = new Set(without(after, before))
  const isMute = muteIn(after)
  const fixed = without(before, after).filter(({ code, place }) => isBlocking(code) || !isMute(place.file))
  const moved = new Set([...fresh, ...fixed].map(({ place }) => place.file))
  const shown = after.filter(
    (it) => fresh.has(it) || (it.severity !== 'info' && saved.has(it.place.file) && moved.has(it.place.file)),
  )
  const folder = path.relative(process.cwd(), content) || '.'
  const green = (text: string) => (terminal.isColoured ? styleText('green', text, { validateStream: false }) : text)
  const still = [...saved]
    .filter((file) => !moved.has(file))
    .map((file) => ({ file, remaining: after.filter(({ place }) => place.file === file) }))
  return [
    reportLines(shown, content, terminal).trimEnd(),
    ...fixed.map(
      ({ place, message, code }) =>
        `${visible(`${folder}/${place.file}`)} ${green('fixed')} ${visible(message.replace(/[\r\n\t]+/g, ' '))} [${code}]`,
    ),
    ...still.flatMap(({ file, remaining }) =>
      remaining.length === 0 ? [] : [`${folder}/${file}: ${tally(remaining)}, as before.`],
    ),
  ]
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('')
}

/**
 * Files in which a missing finding does not mean that it is fixed: those that cannot be published, and the notes beside them, since most
 * rules do not run on them.
 */
function muteIn(diagnostics: readonly Diagnostic[]): (file: string) => boolean {
  const blocked = diagnostics.filter(({ code }) => isBlocking(code)).map(({ place }) => place.file)
  const folders = blocked.filter((file) => /\/index\.mdx?$/.test(file)).map((file) => path.posix.dirname(file))
  return (file) => blocked.includes(file) || folders.includes(path.posix.dirname(file))
}

/** Findings of the first list that the second does not have. One that has moved within its file is the same. */
function without(these: readonly Diagnostic[], those: readonly Diagnostic[]): Diagnostic[] {
  const left = new Map<string, number>()
  for (const it of those) left.set(keyOf(it), (left.get(keyOf(it)) ?? 0) + 1)
  return these.filter((it) => {
    const count = left.get(keyOf(it)) ?? 0
    if (count > 0) left.set(keyOf(it), count - 1)
    return count === 0
  })
}

const keyOf = ({ place, code, message }: Diagnostic): string => JSON.stringify([place.file, code, message])
