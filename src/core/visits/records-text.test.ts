import { expect, test } from 'vitest'
import type { LinkRecord } from './link-record.ts'
import { recordsIn, recordsText } from './records-text.ts'

const record = (url: string, more: Partial<LinkRecord> = {}): LinkRecord => ({
  url,
  state: 'alive',
  visited: '2026-03-01',
  answer: '200',
  ...more,
})
const tea = record('https://kettle.example/tea')

test('text is sorted by URL, one record a line, keys in one order', () => {
  const dead: LinkRecord = {
    failedLast: '2026-03-01',
    failedFirst: '2026-02-01',
    copy: null,
    ...record('http://a.example/', { state: 'dead' }),
  }
  expect(recordsText([tea, dead])).toBe(
    '{"url":"http://a.example/","state":"dead","visited":"2026-03-01","answer":"200","failedFirst":"2026-02-01","failedLast":"2026-03-01","copy":null}\n' +
      '{"url":"https://kettle.example/tea","state":"alive","visited":"2026-03-01","answer":"200"}\n',
  )
})

test('what is written is read again', () => {
  const all = [tea, record('https://pot.example/', { state: 'moved', to: 'https://pots.example/', answered: '2026-03-01' })]
  expect(recordsIn(recordsText(all))).toEqual({ records: new Map(all.map((it) => [it.url, it])), broken: [] })
})

test.each([
  '{"url":"https://kettle.example/b","state":"alive","visi',
  '<<<<<<< HEAD',
  '{"url":"https://kettle.example/b","state":"asleep","visited":"2026-03-01","answer":"200"}',
  '{"url":"https://kettle.example/b","state":"alive","visited":"2026-02-30","answer":"200"}',
  '{"url":"javascript:alert(1)","state":"alive","visited":"2026-03-01","answer":"200"}',
  '[]',
  'null',
])('of a line that holds no record its number is told, and the rest is kept: %s', (line) => {
  const { records, broken } = recordsIn(`${recordsText([tea])}${line}\n${recordsText([record('https://pot.example/')])}`)
  expect([...records.keys()]).toEqual(['https://kettle.example/tea', 'https://pot.example/'])
  expect(broken).toEqual([{ line: 2, text: line }])
})

test('of two records of an address, as after a merge, the later visit stands', () => {
  const later = { ...tea, visited: '2026-03-08', answer: '403', state: 'unsure' } as const
  for (const both of [
    [tea, later],
    [later, tea],
  ]) {
    const text = both.map((it) => JSON.stringify(it)).join('\r\n')
    expect([...recordsIn(text).records.values()]).toEqual([later])
  }
})

test('an empty file holds nothing', () => {
  expect(recordsIn('')).toEqual({ records: new Map(), broken: [] })
  expect(recordsText([])).toBe('')
})
