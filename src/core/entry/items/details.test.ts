import { describe, expect, test } from 'vitest'
import { detailsOf } from './details.ts'

const plain = { url: 'https://wool.example/looms', isRepository: false, hasBylines: false, isWithoutByline: false }
const code = { ...plain, url: 'https://github.com/ida/looms', isRepository: true }
const lines = (...texts: string[]) => texts.map((text) => ({ text, isPlain: true }))

describe('after the title', () => {
  test.each([
    [' by Ida Holm', { byline: 'Ida Holm', commentary: '' }],
    [' by Ida Holm: Looms are loud.', { byline: 'Ida Holm', commentary: 'Looms are loud.' }],
    [' by Ida Holm — Looms are loud.', { byline: 'Ida Holm', commentary: 'Looms are loud.' }],
    [' by a friend of ours, Ida Holm', { byline: 'Ida Holm' }],
    [' by Loom & Sons, Inc.: Looms are loud.', { byline: 'Loom & Sons, Inc.', commentary: 'Looms are loud.' }],
    [' — Ida Holm — Looms are loud.', { byline: 'Ida Holm', commentary: 'Looms are loud.' }],
    [' - Looms, Ida says, are loud.', { commentary: 'Looms, Ida says, are loud.' }],
    [' (5 minute read)', { readMinutes: 5, commentary: '' }],
    [' (12-min read): Looms are loud.', { readMinutes: 12, commentary: 'Looms are loud.' }],
    [': Looms are loud. *SPONSORED*', { commentary: 'Looms are loud.' }],
  ])('%s', (tail, expected) => expect(detailsOf({ ...plain, tail, lines: [] })).toMatchObject(expected))
})

describe('after a repository’s name', () => {
  test.each([
    [' - MIT - A loom.', { licence: 'MIT', commentary: 'A loom.' }],
    [' — Apache License 2.0 — A loom.', { licence: 'Apache License 2.0', commentary: 'A loom.' }],
    [', GPL-3.0, A loom.', { licence: 'GPL-3.0', commentary: 'A loom.' }],
    [' - No license found - A loom.', { licence: null, commentary: 'A loom.' }],
    [' - A loom. MIT License', { licence: 'MIT License', commentary: 'A loom.' }],
    [' - A loom. License: Apache 2.0', { licence: 'Apache 2.0', commentary: 'A loom.' }],
    [' - A loom - with pedals - for two.', { licence: null, commentary: 'A loom - with pedals - for two.' }],
  ])('%s', (tail, expected) => expect(detailsOf({ ...code, tail, lines: [] })).toMatchObject(expected))

  test.each(['⭐️ 14.4K', '★ 1,204 stars', '1204 ☆', '(5k ★)'])('stars are no byline: %s', (stars) => {
    expect(detailsOf({ ...code, tail: '', lines: lines(stars, 'A loom.') })).toMatchObject({ commentary: 'A loom.' })
  })

  test.each(['1204', '★ Ida Holm', '★ 5 looms'])('but a line that counts none is commentary: %s', (line) => {
    expect(detailsOf({ ...code, tail: '', lines: lines(line, 'A loom.') })).toMatchObject({ commentary: `${line}\nA loom.` })
  })

  test.each([
    ['GPL v2 or later', 'GPL v2 or later'],
    ['MPL-2.0', 'MPL-2.0'],
    [`MIT ${'1'.repeat(40)}a`, null],
    [`MIT ${'v1'.repeat(20)}a`, null],
    [`MIT ${'1.'.repeat(20)}a`, null],
  ])('%s between dashes, however many ways there are to read it', (words, licence) => {
    expect(detailsOf({ ...code, tail: ` - ${words} - A loom.`, lines: [] }).licence).toBe(licence)
  })
})

describe('the line below the title', () => {
  test('is a byline where people and paper stand before more', () => {
    const said = { ...plain, tail: '', lines: lines('Ida Holm, Sea Weekly', 'Looms are loud.') }
    expect(detailsOf(said)).toMatchObject({ byline: 'Ida Holm, Sea Weekly', outlet: 'Sea Weekly', commentary: 'Looms are loud.' })
  })

  test('is one with a single name only where the issue has bylines', () => {
    const said = { ...plain, tail: '', lines: lines('Ida Holm', 'Looms are loud.') }
    expect(detailsOf(said).byline).toBeUndefined()
    expect(detailsOf({ ...said, hasBylines: true })).toMatchObject({ byline: 'Ida Holm', commentary: 'Looms are loud.' })
  })

  test('is none in emphasis, and none of an event', () => {
    const said = { ...plain, hasBylines: true, tail: '' }
    expect(detailsOf({ ...said, lines: [{ text: 'Plot Twist', isPlain: false }, ...lines('Hm.')] }).byline).toBeUndefined()
    expect(detailsOf({ ...said, isWithoutByline: true, lines: lines('Oslo, Norway', 'Come.') }).byline).toBeUndefined()
  })
})
