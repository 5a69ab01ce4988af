import path from 'node:path'
import { styleText } from 'node:util'
import type { LinkReport } from '../../src/core/visits/report.ts'
import type { Terminal } from '../terminal.ts'
import { visible } from './excerpt.ts'

type State = LinkReport['state']

/** States that are listed, the most serious first. */
const groups: readonly { readonly state: State; readonly heading: string; readonly colour?: 'red' | 'yellow' | 'cyan' }[] = [
  { state: 'dead', heading: 'Dead', colour: 'red' },
  { state: 'failing', heading: 'Failing, perhaps for the moment', colour: 'yellow' },
  { state: 'moved', heading: 'Moved', colour: 'cyan' },
  { state: 'unsure', heading: 'Unsure' },
  { state: 'disallowed', heading: 'Not for robots' },
]

export interface Shown {
  /** Content folder, as given. */
  readonly content: string
  /** Whether results of earlier runs are listed as well; dead links always are. */
  readonly showsAll: boolean
}

/** The links to report, dead ones first, each with its place; and a line of counts. */
export function describeLinks(
  links: readonly LinkReport[],
  { content, showsAll }: Shown,
  { isColoured }: Pick<Terminal, 'isColoured'>,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    isColoured ? styleText(style, text, { validateStream: false }) : text
  const shown = links.filter(({ state, isVisitedNow }) => showsAll || isVisitedNow || state === 'dead')
  const root = path.relative(process.cwd(), path.resolve(content)) || '.'
  const blocks = groups.flatMap(({ state, heading, colour }) => {
    const lines = shown
      .filter((link) => link.state === state)
      .flatMap(({ uses, message }) => uses.map((use) => ({ ...use, message })))
      .sort((a, b) => byPlace(a.place, b.place))
      .map(({ place, written, message }) => {
        const position = [`${root}/${place.file}`, place.line, place.column].filter((it) => it !== undefined).join(':')
        return `${paint('underline', visible(position))} ${visible(`${written} ${message}`)}\n`
      })
    return lines.length === 0 ? [] : [`${paint(colour ? ['bold', colour] : 'bold', heading)}\n${lines.join('')}\n`]
  })
  return `${blocks.join('')}${summaryOf(links)}`
}

type Place = LinkReport['uses'][number]['place']

const byPlace = (a: Place, b: Place): number =>
  a.file.localeCompare(b.file, 'en', { numeric: true }) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

const words: readonly (readonly [state: State, word: string])[] = [
  ['alive', 'alive'],
  ['moved', 'moved'],
  ['dead', 'dead'],
  ['failing', 'failing'],
  ['unsure', 'unsure'],
  ['disallowed', 'not for robots'],
  ['unvisited', 'never visited'],
  ['ignored', 'left alone by your settings'],
]

function summaryOf(links: readonly LinkReport[]): string {
  const visited = links.filter(({ isVisitedNow }) => isVisitedNow)
  const due = links.filter(({ isDue }) => isDue).length
  const known =
    visited.length < links.length ? `Of all ${links.length}: ${tally(links)}.${due === 0 ? '' : ` ${due} due.`}\n` : ''
  const now = visited.length === 0 ? 'Visited no links.\n' : `Visited ${count(visited.length)}: ${tally(visited)}.\n`
  return links.length === 0 ? 'There are no links to visit.\n' : now + known
}

const tally = (links: readonly LinkReport[]): string =>
  words
    .map(([state, word]) => [links.filter((link) => link.state === state).length, word] as const)
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ')

const count = (number: number): string => `${number} ${number === 1 ? 'link' : 'links'}`

/** A line that overwrites itself. */
export const describeProgress = (visited: number, planned: number): string => `\r\u001B[KVisited ${visited} of ${planned} links`

/** One JSON object with the day, and with all that is known of every link. */
export function linksAsJson(links: readonly LinkReport[], today: string): string {
  const plain = links.map(({ url, state, message, isVisitedNow, isDue, record, uses }) => ({
    ...record,
    url,
    state,
    message,
    isVisitedNow,
    isDue,
    places: uses.map(({ place: { file, line, column }, written }) => ({ file, line, column, written })),
  }))
  return `${JSON.stringify({ today, links: plain }, null, 2)}\n`
}
