import { settingsSchema } from '../../src/core/model/settings.ts'
import { read } from '../../src/core/read.ts'
import { parse } from '../../src/core/parse/parse.ts'
import { nextIssue } from '../../src/core/scaffold/issue.ts'
import { nextDay } from '../../src/core/scaffold/rhythm.ts'
import { nextName, precedentsOf, seriesOf } from '../../src/core/scaffold/series.ts'

const settings = settingsSchema.parse({
  title: 'Harbour News',
  description: 'Of ships.',
  url: 'https://harbour.example',
  author: 'A. Lamp',
  timeZone: 'Europe/Vienna',
})

export type Files = Readonly<Record<string, string>>

/** The next issue of an archive, with what Galley finds in it. */
export function next(
  files: Files,
  { today = '2026-08-18', ...wish }: { name?: string; title?: string; date?: string; today?: string } = {},
) {
  const bytesOf = (file: string) => new TextEncoder().encode(files[file]!)
  const kindOf = (file: string) => (file.startsWith('events/') ? 'event' : 'issue')
  const entries = Object.keys(files).map((file) => read({ path: file, bytes: bytesOf(file) }, kindOf(file), settings))
  const series = seriesOf(entries, settings)
  const precedents = precedentsOf(series).map((past) => ({
    ...past,
    document: parse({ path: past.issue.file, bytes: bytesOf(past.issue.file) }, 'issue').value!,
  }))
  const made = nextIssue({
    entries,
    precedents,
    settings,
    name: wish.name ?? nextName(entries)!,
    title: wish.title,
    date: wish.date ?? nextDay(series, today),
  })
  const [, frontMatter = '', body = ''] = /^(?:---|\+\+\+)\r?\n([\s\S]*?)\r?\n(?:---|\+\+\+)\r?\n([\s\S]*)$/.exec(made.text) ?? []
  const { findings } = read({ path: made.path, bytes: new TextEncoder().encode(made.text) }, 'issue', settings)
  return { ...made, frontMatter: frontMatter.split(/\r?\n/), body: body.trim(), findings }
}
