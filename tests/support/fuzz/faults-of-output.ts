import type { Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { toHtml } from 'hast-util-to-html'
import { activeInCalendar, activeInFeed, activeInHtml, activeInJson, activeInMarkdown } from '../active.ts'
import type { Fault } from './judge.ts'
import type { Format, Output } from './outputs.ts'

const parsed = (html: string): Nodes => raw({ type: 'root', children: [{ type: 'raw', value: html }] } satisfies Root)

/** Active markup when it is first read, and when what was read is written and read again. */
function activeTwice(html: string): string[] {
  const tree = parsed(html)
  const once = toHtml(tree)
  return [...activeInHtml(html, false), ...(once === html ? [] : activeInHtml(once, false).map((what) => `read again: ${what}`))]
}

const judges: Readonly<Record<Format, (text: string) => string[] | Promise<string[]>>> = {
  html: activeTwice,
  feed: activeInFeed,
  json: (text) => activeInJson(JSON.parse(text)),
  markdown: activeInMarkdown,
  calendar: activeInCalendar,
  script: (text) => [...activeInJson(JSON.parse(text)), ...(/<|-->/.test(text) ? ['what ends a script'] : [])],
  // Texts are judged by their HTML and by their Markdown.
  view: (text) =>
    activeInJson(
      JSON.parse(text, (key, value: unknown) => (key === 'text' || key === 'issueFiles' || isBeside(value) ? null : value)),
    ),
}

/** The picture of a text, by its path: the site gives it an address. */
const isBeside = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'isBeside' in value && value.isBeside === true

/** What XML, JSON and UTF-8 cannot carry. */
const unwritable: Readonly<Partial<Record<Format, RegExp>>> = {
  feed: /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u,
  calendar: /[^\t\n\r\u0020-\u{10ffff}]/u,
}

export async function faultsOfOutput({ of, format, text }: Output): Promise<Fault[]> {
  const faults: Fault[] = []
  try {
    const active = await judges[format](text)
    faults.push(...active.map((what) => ({ kind: `active markup in ${format}: ${kindOf(what)}`, detail: `${of}: ${what}` })))
  } catch (error) {
    faults.push({
      kind: `${format} cannot be parsed: ${(error as Error).message.split('\n', 1).join('').replaceAll(/\d+/g, '…').slice(0, 60)}`,
      detail: `${of}: ${(error as Error).message}`,
    })
  }
  if (!text.isWellFormed()) faults.push({ kind: `${format} has half a character`, detail: of })
  const odd = unwritable[format]?.exec(text)
  if (odd)
    faults.push({
      kind: `${format} has a character that it cannot carry`,
      detail: `${of}: U+${odd[0].codePointAt(0)?.toString(16)}`,
    })
  if (format === 'html') faults.push(...repeatedIds(text).map((id) => ({ kind: 'html has an id twice', detail: `${of}: ${id}` })))
  return faults
}

const kindOf = (what: string): string => what.replace(/[=: ].*$/s, '')

/** As written: what a parser makes of elements that are not closed may repeat an id. */
function repeatedIds(html: string): string[] {
  const ids = [...html.matchAll(/<[a-z][^<>]*?\sid="([^"]*)"/g)].map(([, id = '']) => id)
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}
