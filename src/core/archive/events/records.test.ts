import { describe, expect, test } from 'vitest'
import type { EventFacts } from '../../model/publication.ts'
import { aMention } from '../../../../tests/support/events.ts'
import { recordFor } from './records.ts'

const record = (name: string, meta: Partial<EventFacts['meta']>): EventFacts => ({
  kind: 'event',
  file: `events/${name}.md`,
  name,
  isMdx: false,
  meta: { title: 'CrateConf', online: false, status: 'scheduled', aliases: [], topics: [], ...meta },
  places: {},
})

describe('a record is of a mention', () => {
  test.each([
    // mention                                     record
    ['of its title', aMention('crateconf', '2026-05-04'), record('x', { start: '2026-05-04' })],
    ['of an alias', aMention('CC Graz', '2026-05-04'), record('x', { aliases: ['cc graz'], start: '2026-05-04' })],
    ['of the same words', aMention('The CrateConf 2026', '2026-05-04'), record('x', { start: '2026-05-04' })],
    ['of its file’s name', aMention('Crates!', '2026-05-04'), record('crates', { start: '2026-05-04' })],
    ['of its file’s name with the year', aMention('Crates!', '2026-05-04'), record('crates-2026', { start: '2026-05-04' })],
    [
      'of its address',
      aMention('Crates', '2026-05-04', { url: 'https://www.crate.example/26?utm_source=x' }),
      record('x', { url: 'https://crate.example/26/', start: '2026-05-04' }),
    ],
    ['of 45 days before', aMention('CrateConf', '2026-03-20'), record('x', { start: '2026-05-04' })],
    ['of 45 days after', aMention('CrateConf', '2026-06-18'), record('x', { start: '2026-05-04' })],
    ['of any day, if it names the year', aMention('CrateConf 2026', '2026-11-04'), record('x', { start: '2026-05-04' })],
    ['without a day, 45 days after', aMention('CrateConf', null), record('x', { start: '2026-01-16' })],
    ['without a day, a year before', aMention('CrateConf', null), record('x', { start: '2027-03-02' })],
    ['of a record without a day', aMention('CrateConf', '2026-05-04'), record('x', {})],
    ['of a record with a year', aMention('CrateConf', '2026-05-04'), record('crateconf-2026', {})],
    ['without a day, of a record with a year', aMention('CrateConf', null), record('crateconf-2026', {})],
  ])('%s', (_, mention, it) => {
    expect(recordFor(mention, '2026-03-02', [record('other', { title: 'Tea' }), it])).toBe(it)
  })

  test('whatever the issue’s day, if that is not known', () => {
    const it = record('x', { start: '2020-05-04' })
    expect(recordFor(aMention('CrateConf', null), null, [it])).toBe(it)
  })
})

describe('a record is not of a mention', () => {
  test.each([
    ['of another name', aMention('TeaConf', '2026-05-04'), record('x', { start: '2026-05-04' })],
    ['of more words', aMention('CrateConf Graz', '2026-05-04'), record('x', { start: '2026-05-04' })],
    [
      'of an address of many events',
      aMention('Crates', '2026-05-04', { url: 'https://crate.example/events' }),
      record('x', { url: 'https://crate.example/events', start: '2026-05-04' }),
    ],
    ['of 46 days before', aMention('CrateConf', '2026-03-19'), record('x', { start: '2026-05-04' })],
    ['of 46 days after', aMention('CrateConf', '2026-06-19'), record('x', { start: '2026-05-04' })],
    ['of another year’s name', aMention('CrateConf 2025', '2026-05-04'), record('x', { start: '2026-05-04' })],
    ['of another year than its title’s', aMention('CrateConf 2025', null), record('x', { title: 'CrateConf 2026' })],
    ['of another year than its file’s', aMention('CrateConf', '2025-05-04'), record('crateconf-2026', {})],
    ['without a day, 46 days after', aMention('CrateConf', null), record('x', { start: '2026-01-15' })],
    ['without a day, more than a year before', aMention('CrateConf', null), record('x', { start: '2027-03-04' })],
  ])('%s', (_, mention, it) => {
    expect(recordFor(mention, '2026-03-02', [it])).toBe(null)
  })
})

test('of several, the one whose name it has goes first', () => {
  const [first, second] = [record('a', { title: 'The CrateConf' }), record('b', { title: 'CrateConf' })]
  expect(recordFor(aMention('crateconf', null), null, [first, second])).toBe(second)
  expect(recordFor(aMention('A CrateConf', null), null, [first, second])).toBe(first)
})
