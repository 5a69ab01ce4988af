import { diagnose } from '../../src/core/check/report/diagnose.ts'
import { bytesOf, settingsOf } from './core.ts'
import type { Settings } from '../../src/core/model/settings.ts'
import { build } from '../../src/core/pipeline.ts'
import { read } from '../../src/core/read.ts'
import { classify } from '../../src/core/parse/classify.ts'
import { compare } from '../../src/core/diff/compare.ts'
import type { Comparison } from '../../src/core/diff/model.ts'
import type { Side } from '../../src/core/diff/sides.ts'

export type Files = Readonly<Record<string, string>>

/** What files, given by path, publish as of 1 June 2026, drafts and the future included. */
export function sideOf(files: Files, settings: Settings = settingsOf(), served: readonly string[] = []): Side {
  const { documents, assets, findings: ofFolder } = classify(Object.keys(files), [])
  const entries = documents.map(({ path, kind }) => read({ path, bytes: bytesOf(files[path]!) }, kind, settings))
  const paths = new Set(served)
  const { views, findings } = build(
    { entries, findings: ofFolder },
    {
      settings,
      now: '2026-06-01T12:00:00Z',
      includeUnpublished: true,
      assets,
      served: paths,
    },
  )
  return {
    views,
    entries,
    served: paths,
    diagnostics: diagnose(findings, settings),
    lineOf: ({ file, line }) => (line === undefined ? '' : (files[file]?.split('\n')[line - 1] ?? '')),
  }
}

/** What changing some of the files does; null removes one. */
export function changing(files: Files, edits: Readonly<Record<string, string | null>>, settings = settingsOf()): Comparison {
  const after = Object.entries({ ...files, ...edits }).filter((entry): entry is [string, string] => entry[1] !== null)
  return compare(sideOf(files, settings), sideOf(Object.fromEntries(after), settings), settings)
}

/** An issue's file, dated by its number to a day of January 2026, so that all are out. */
export const issueFile = (number: number, text: string, keys = ''): string =>
  `---\ntitle: Kelp ${number}\ndate: 2026-01-${String(number).padStart(2, '0')}\n${keys}---\n\n${text}\n`
