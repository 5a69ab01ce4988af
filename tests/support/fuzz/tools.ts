import { compare } from '../../../src/core/diff/compare.ts'
import { diffMarkdown } from '../../../src/core/diff/markdown.ts'
import type { BuildContext } from '../../../src/core/model/build-context.ts'
import type { Diagnostic } from '../../../src/core/model/diagnostic.ts'
import type { Entry } from '../../../src/core/model/entry.ts'
import type { Views } from '../../../src/core/model/views.ts'
import { dayOf } from '../../../src/core/parse/moment.ts'
import { parse } from '../../../src/core/parse/parse.ts'
import { plan } from '../../../src/core/import/plan.ts'
import { nextIssue } from '../../../src/core/scaffold/issue.ts'
import { nextDay } from '../../../src/core/scaffold/rhythm.ts'
import { nextName, precedentsOf, seriesOf, type Precedent } from '../../../src/core/scaffold/series.ts'
import { statisticsOf } from '../../../src/core/survey/statistics.ts'
import { survey } from '../../../src/core/survey/survey.ts'

interface Used {
  readonly entries: readonly Entry[]
  readonly views: Views
  readonly diagnostics: readonly Diagnostic[]
  readonly context: BuildContext
}

/** Has every command of the core look at a newsletter: none may throw, whatever stands in it. */
export function useTools({ entries, views, diagnostics, context }: Used, sources: ReadonlyMap<string, Uint8Array>): void {
  const { settings, now } = context
  survey(entries, { ...context, includeUnpublished: true })
  statisticsOf(views, new Map(entries.flatMap(({ file, body }) => (body ? [[file, body]] : []))))
  const lineOf = () => ''
  const here = { views, entries, diagnostics, served: new Set<string>(), lineOf }
  const nowhere = {
    views: { ...views, issues: [], notes: [], events: [], topics: [], pages: [] },
    entries: [],
    diagnostics: [],
    served: new Set<string>(),
    lineOf,
  }
  for (const [one, other] of [
    [here, nowhere],
    [nowhere, here],
  ] as const)
    diffMarkdown(compare(one, other, settings), { areSettingsOther: false })
  const series = seriesOf(entries, settings)
  const precedents = precedentsOf(series).flatMap((past): Precedent[] => {
    const { file } = past.issue
    const { value: document } = parse({ path: file, bytes: sources.get(file) ?? new Uint8Array() }, 'issue')
    return document ? [{ ...past, document }] : []
  })
  nextIssue({
    entries,
    precedents,
    settings,
    name: nextName(entries) ?? '1',
    title: undefined,
    date: nextDay(series, dayOf(now, settings)),
  })
  plan(
    {
      name: 'content',
      entries: [...sources].map(([path, bytes]) =>
        /\.md$/.test(path) ? { path, kind: 'markdown', bytes } : { path, kind: 'other' },
      ),
    },
    { issuePath: settings.issuePath },
  )
}
