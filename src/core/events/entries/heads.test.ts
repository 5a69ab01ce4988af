import { describe, expect, test } from 'vitest'
import { firstLine } from '../../../../tests/support/mentions.ts'
import {
  dateAfterTitle,
  headOf,
  isOnlyDate,
  isPlainTitle,
  isWholeLine,
  leadingLink,
  linkHead,
  runsOn,
  titlesOf,
} from './heads.ts'

const conf = '[CrateConf](https://crate.example/)'

/** The first link of a line, and the line. */
const linked = (text: string) => {
  const line = firstLine(text)
  const [link] = line.links
  if (!link) throw new Error('The line has no link.')
  return { line, link }
}

test.each([
  [`${conf} is back`, 'CrateConf'],
  [`🎉 → ${conf}`, 'CrateConf'],
  [`See ${conf}`, undefined],
  [`1 ${conf}`, undefined],
  ['No link', undefined],
])('%j begins with the link %s', (text, link) => {
  expect(leadingLink(firstLine(text))?.text).toBe(link)
})

test.each([
  ['[June 3, 2026](https://crate.example/)', true],
  ['[(June 3, 2026)](https://crate.example/)', true],
  ['[On June 3, 2026](https://crate.example/)', false],
  ['[June 3, 2026 it is](https://crate.example/)', false],
  [conf, false],
])('%s leads from nothing but a date: %s', (text, expected) => {
  const { line, link } = linked(text)
  expect(isOnlyDate(line, link)).toBe(expected)
})

describe('a line can be a title', () => {
  test.each([
    'CrateConf',
    'crates at sea',
    '“Crates”',
    '#CrateConf',
    '3 crates',
    'x'.repeat(90),
    'Whenever, wherever',
    `Crates of ${conf}`,
  ])('%s', (text) => {
    expect(isPlainTitle(firstLine(text))).toBe(true)
  })

  test.each([
    'x'.repeat(91),
    'We sail.',
    'We sail;',
    'When: soon',
    '— Where to go',
    'On the sea',
    'Next week',
    conf,
    'June 3, 2026',
    '…… …… and',
  ])('%s cannot', (text) => {
    expect(isPlainTitle(firstLine(text))).toBe(false)
  })
})

test.each([
  [`${conf}, June 3, 2026`, 'CrateConf'],
  ['Crates at [Register](https://a.example/) [KelpConf](https://b.example/), June 3', 'KelpConf'],
  ['Crates at sea, June 3, 2026', 'Crates at sea, '],
  ['Crates at sea', 'Crates at sea'],
  ['June 3, 2026: Crates at sea', 'June 3, 2026: Crates at sea'],
])('the title in %j is %j', (text, title) => {
  const head = headOf(firstLine(text))
  expect(head.title).toBe(title)
  expect(head.line.text.slice(head.span.at, head.span.end)).toBe(title)
})

test('a title that is a link in another line covers nothing of the line', () => {
  const { link } = linked(conf)
  expect(linkHead(firstLine('Crates'), link).span).toEqual({ at: 0, end: 0 })
})

describe('a title and then its date', () => {
  test.each([
    'CrateConf — May 4–7, Graz',
    'CrateConf, May 4–7',
    'CrateConf: May 4–7',
    'CrateConf (May 4–7)',
    'CrateConf - May 4–7',
    'CrateConf • May 4–7',
    'CrateConf | May 4–7 | [Tickets](https://a.example/)',
    `${'x'.repeat(88)}, May 4`,
  ])('%s', (text) => {
    const line = firstLine(text)
    expect(line.dates).toHaveLength(1)
    expect(dateAfterTitle(line)).toBe(line.dates[0])
  })

  test.each([
    ['without a mark between them', 'CrateConf May 4–7'],
    ['with a title of two letters', 'CC, May 4–7'],
    ['with a title too long', `${'x'.repeat(89)}, May 4`],
    ['within a sentence', 'We are back, May 4–7'],
    ['of a last day', 'CrateConf, until May 4'],
    ['after a link', `${conf}, May 4–7`],
    ['after a label', 'When it sails, May 4–7'],
    ['without a date', 'CrateConf, soon'],
  ])('but not %s: %s', (_, text) => {
    expect(dateAfterTitle(firstLine(text))).toBe(null)
  })
})

test.each([
  ['[One](https://a.example/) and [Another](https://b.example/)', ['One', 'Another']],
  ['[One](https://a.example/), [Two](https://b.example/) & [Three](https://c.example/)', ['One', 'Two', 'Three']],
  ['[One](https://a.example/) / [Another](https://b.example/)', ['One', 'Another']],
  ['[One](https://a.example/)', ['One']],
  ['[One](https://a.example/) with [Another](https://b.example/)', []],
  ['and so [One](https://a.example/)', []],
  ['[One](https://a.example/), [Register](https://b.example/)', []],
])('the titles in %j are %j', (text, titles) => {
  expect(titlesOf(firstLine(text)).map((link) => link.text)).toEqual(titles)
})

test.each([
  [conf, true],
  [`→ ${conf} ←`, true],
  [`${conf} 12345`, false],
  [`${conf} 1234`, true],
])('%j is nothing but a link: %s', (text, expected) => {
  const { line, link } = linked(text)
  expect(isWholeLine(line, link)).toBe(expected)
})

test.each([
  [`${conf} is on`, true],
  [`${conf}, which is on`, true],
  [`${conf}. It is on`, true],
  [`${conf} It is on`, false],
  [`${conf} - is on`, false],
  [`${conf}.`, false],
  [conf, false],
])('%j goes on after its link as a sentence: %s', (text, expected) => {
  const { line, link } = linked(text)
  expect(runsOn(line, link)).toBe(expected)
})
