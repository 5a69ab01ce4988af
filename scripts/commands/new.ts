import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { weekdayName, weekdayOf } from '../../src/core/model/days.ts'
import { urlized } from '../../src/core/parse/names.ts'
import { dateOrMoment, day } from '../../src/core/model/front-matter/shared.ts'
import type { Settings } from '../../src/core/model/settings.ts'
import type { Entry } from '../../src/core/model/entry.ts'
import { nextIssue, type NewFile } from '../../src/core/scaffold/issue.ts'
import { faultOfName, holderOf, type Kind } from '../../src/core/scaffold/names.ts'
import { nextDay } from '../../src/core/scaffold/rhythm.ts'
import { nameLike, nextName, precedentsOf, seriesOf, type Precedent } from '../../src/core/scaffold/series.ts'
import { newSheet } from '../../src/core/scaffold/sheets.ts'
import { dayOf } from '../../src/core/parse/moment.ts'
import { parse } from '../../src/core/parse/parse.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { readContent } from '../../src/io/content.ts'
import { refusalToWrite } from '../../src/io/inside.ts'
import { readSettings } from '../../src/io/settings.ts'
import { projectRoot } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export interface NewOptions {
  readonly kind: Kind
  /** Number of an issue; slug of a note, an event or a topic. */
  readonly name?: string
  readonly title?: string
  readonly date?: string
  readonly content: string
  readonly config: string
  readonly now: string
  /** Print the file and write nothing. */
  readonly dryRun: boolean
}

/**
 * Creates a file, and never overwrites one.
 *
 * @returns 1 if the name is taken, 2 if the file cannot be created as requested
 */
export async function run(options: NewOptions, terminal: Terminal): Promise<0 | 1 | 2> {
  const { kind, content, config, dryRun } = options
  const settings = await readSettings(config)
  const root = path.resolve(content)
  const entries = existsSync(root) ? readContent(root, settings, cacheDirOf(projectRoot, root)).entries : []
  const refuse = (code: 1 | 2, message: string) => {
    terminal.stderr(`${message}\n`)
    return code
  }
  const name = nameFor(options, entries)
  if (name === undefined) return refuse(2, adviceFor(kind))
  const fault = faultOfName(kind, name) ?? faultOfDate(options)
  if (fault !== null) return refuse(2, fault)
  const other = kind === 'issue' ? 'give the new issue another number' : `give the new ${kind} another name`
  const taken = (file: string) =>
    refuse(1, `${path.join(content, file)} has the name “${name}” already and stays as it is; open it, or ${other}.`)
  const holder = holderOf(kind, name, entries)
  if (holder !== null) return taken(holder)
  const { path: made, text, step } = make(options, name, entries, settings, root)
  const file = path.join(root, made)
  if (existsSync(file)) return taken(made)
  const refusal = refusalToWrite(root, file)
  if (refusal !== undefined) return refuse(2, `${path.join(content, made)} ${refusal}; nothing was written.`)
  if (dryRun) {
    terminal.stdout(text)
    return 0
  }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text, { flag: 'wx' })
  terminal.stdout(`${path.join(content, made)}\n${step}\n`)
  return 0
}

/** The requested name; else the next number of an issue, or a slug made of the title. */
function nameFor({ kind, name, title }: NewOptions, entries: readonly Entry[]): string | undefined {
  if (kind === 'issue') return name === undefined ? (nextName(entries) ?? undefined) : nameLike(name, entries)
  return name ?? (title === undefined ? undefined : urlized(title))
}

const adviceFor = (kind: Kind): string =>
  kind === 'issue'
    ? 'No issue has a number, so you have to name the next one: `galley new issue the-name`.'
    : `A new ${kind} needs a name, which becomes its address: \`galley new ${kind} the-name --title "The title"\`.`

function faultOfDate({ kind, date }: NewOptions): string | null {
  if (date === undefined) return null
  if (kind === 'topic') return 'A topic has no date; leave `--date` out.'
  const schema =
    kind === 'event' ? day : dateOrMoment('must be a date such as 2026-08-21 or a moment such as 2026-08-21T07:00:00Z')
  const fault = schema.safeParse(date).error?.issues[0]?.message
  return fault === undefined ? null : `\`--date\` ${fault}; it is “${date}”.`
}

interface Step extends NewFile {
  /** What to do next. */
  readonly step: string
}

function make(
  { kind, title, date, now }: NewOptions,
  name: string,
  entries: readonly Entry[],
  settings: Settings,
  root: string,
): Step {
  const today = dayOf(now, settings)
  if (kind !== 'issue') return { ...newSheet({ kind, name, title, date, today, settings }), step: steps[kind] }
  const series = seriesOf(entries, settings)
  const precedents = precedentsOf(series).flatMap((past): Precedent[] => {
    const { file } = past.issue
    const { value: document } = parse({ path: file, bytes: readFileSync(path.join(root, file)) }, 'issue')
    return document ? [{ ...past, document }] : []
  })
  const next = date ?? nextDay(series, today)
  const made = nextIssue({ entries, precedents, settings, name, title, date: next })
  const open = series.filter(({ issue }) => issue.meta.draft).map(({ issue }) => issue.name)
  const still =
    open.length === 0 ? '' : ` (${open.reverse().join(' and ')} ${open.length === 1 ? 'is a draft' : 'are drafts'} still)`
  const out = `${weekdayName(weekdayOf(dayOf(next, settings)))}, ${dayOf(next, settings)}`
  return {
    ...made,
    step: `It is a draft for ${out}${still}: write it beside \`galley dev\`, then run \`galley check ${name}\` and remove \`draft: true\`.`,
  }
}

const steps: Record<Exclude<Kind, 'issue'>, string> = {
  note: 'It is a draft: write it, take out of their comments the keys that you need, and remove `draft: true`.',
  event: 'Take out of their comments the keys that you know; they win over what issues say.',
  topic: 'Give it words and a definition, and see with `galley inspect` which passages it takes.',
}
