import { styleText } from 'node:util'
import type { Counts, Ranked, Statistics } from '../../src/core/survey/statistics.ts'
import type { Terminal } from '../terminal.ts'
import { bar, numbers, table, words, type Column } from './table.ts'

const thousands = new Intl.NumberFormat('en')
const written = (count: number | null): string => (count === null || count === 0 ? '·' : thousands.format(count))
const percent = (share: number): string => (share === 0 ? '·' : `${(share * 100).toFixed(1)} %`)

/** The statistics of an archive as tables, with bars if a person is watching. */
export function describeStatistics(
  { first, last, total, years, topSources, topSponsors, hosts }: Statistics,
  { isColoured, isWatched = false }: Pick<Terminal, 'isColoured' | 'isWatched'>,
): string {
  if (first === null) return 'No issue is out yet.\n'
  const block = (heading: string, ...columns: readonly [Column, ...Column[]]): string[] =>
    columns[0].cells.length === 0
      ? []
      : [`${isColoured ? styleText('bold', heading, { validateStream: false }) : heading}\n${table(columns)}`]
  const bars = (counts: readonly number[]): Column[] =>
    isWatched ? [words('', bar(counts, Math.max(...counts.slice(0, years.length))))] : []
  const all: readonly (Counts & { readonly year: string })[] = [...years, { ...total, year: 'all' }]
  const year = words(
    '',
    all.map((it) => it.year),
  )
  const column = (head: string, valueOf: (counts: Counts) => string) => numbers(head, all.map(valueOf))
  const ranking = (heading: string, list: readonly Ranked[]) =>
    block(
      heading,
      words(
        '',
        list.map(({ title }) => title),
      ),
      numbers(
        'items',
        list.map(({ items }) => written(items)),
      ),
      ...(isWatched
        ? [
            words(
              '',
              bar(
                list.map(({ items }) => items),
                list[0]?.items ?? 0,
              ),
            ),
          ]
        : []),
    )
  const kinds = Object.keys(total.kinds) as (keyof Counts['kinds'])[]
  return [
    `${written(total.issues)} issues, ${first} to ${last}`,
    ...block(
      'By year',
      year,
      column('issues', ({ issues }) => written(issues)),
      column('days apart', ({ daysBetween }) => written(daysBetween)),
      column('items', ({ items }) => written(items)),
      ...bars(years.map(({ items }) => items)).map((it) => ({ ...it, cells: [...it.cells, ''] })),
      column('sponsored', ({ sponsoredShare }) => percent(sponsoredShare)),
      column('sponsors', ({ sponsors }) => written(sponsors)),
      column('sources', ({ sources }) => written(sources)),
      column('authors', ({ authors }) => written(authors)),
      column('events', ({ events }) => written(events)),
      column('words', (counts) => written(counts.words)),
    ),
    ...block('Kinds by year', year, ...kinds.map((kind) => column(kind, (counts) => written(counts.kinds[kind])))),
    ...block(
      'Linked most by year',
      words(
        '',
        years.map((it) => it.year),
      ),
      words(
        '',
        years.map((it) => it.topSources.map(({ title, items }) => `${title} ${items}`).join(', ') || '·'),
      ),
    ),
    ...ranking('Linked most', topSources),
    ...ranking('Sponsors with most items', topSponsors),
    ...block(
      'Hosts',
      words(
        '',
        hosts.map(({ host }) => host),
      ),
      numbers(
        'items',
        hosts.map(({ items }) => written(items)),
      ),
      numbers(
        'issues',
        hosts.map(({ issues }) => written(issues)),
      ),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}
