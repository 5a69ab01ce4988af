import { expect, test } from 'vitest'
import { bytesOf, page, settingsOf } from '../../../tests/support/core.ts'
import { read } from '../../core/read.ts'
import { openLexicon } from '../lexicon.ts'
import { attempt, isSmall } from './in-process.ts'
import type { Text } from './protocol.ts'
import { readTexts } from './read-texts.ts'

const settings = settingsOf()
const lexicon = openLexicon(settings)

const textsOf = (...texts: readonly string[]): Text[] =>
  texts.map((text, index) => ({
    source: { path: `issues/${index + 1}/index.md`, bytes: bytesOf(page('title: One\ndate: 2026-01-04', text)) },
    kind: 'issue',
  }))

const paragraph = 'Some *kelp* with [a link](https://a.example/) that grws.\n\n'
const small = paragraph.repeat(3)
const large = paragraph + 'Kelp grows. '.repeat(6000)

/** Emphasis that crosses: micromark takes time that grows with the square of its marks. */
const slow = (times: number): string => '*a_'.repeat(times)

test.each([
  ['small texts, in this thread', [small, small]],
  ['large ones, in workers', [large, small, large]],
])('%s yield the same entries, in the order of the texts', (_, texts) => {
  const given = textsOf(...texts)
  expect(readTexts(given, settings, lexicon)).toEqual(given.map(({ source, kind }) => read(source, kind, settings, lexicon)))
})

test('dictionaries are opened before the first attempt, which may be broken off', () => {
  const callers: (string | undefined)[] = []
  const noted: typeof lexicon = {
    ...lexicon,
    isWord: (word) => {
      callers.push(new Error().stack)
      return lexicon.isWord(word)
    },
  }
  const frames = Error.stackTraceLimit
  Error.stackTraceLimit = 100
  readTexts(textsOf(small), settings, noted)
  Error.stackTraceLimit = frames
  const [first, ...others] = callers.map((stack) => stack?.includes('in-process.ts'))
  expect(first).toBe(false)
  expect(others).toContain(true)
})

test('a text that takes too long is reported, and the others are read', () => {
  const [first, second, third] = readTexts(textsOf(small, paragraph.repeat(1000) + slow(12_000), small), settings, lexicon, {
    seconds: 1,
    megabytes: 512,
  })
  expect(first?.publication).toBeDefined()
  expect(second).toMatchObject({
    file: 'issues/2/index.md',
    findings: [{ code: 'text-too-slow', message: expect.stringContaining('more than 1 seconds of computing') as string }],
  })
  expect(third?.publication).toBeDefined()
})

test('so is one that takes too much memory', () => {
  // Dictionaries, which are for English alone, take more than that.
  const german = settingsOf({ language: 'de' })
  const texts = textsOf(paragraph.repeat(2000), small)
  const [first, second] = readTexts(texts, german, openLexicon(german), { seconds: 60, megabytes: 48 })
  expect(first?.findings).toMatchObject([
    { code: 'text-too-slow', message: expect.stringContaining('more than 48 MB of memory') as string },
  ])
  expect(second?.publication).toBeDefined()
})

test('a small text that does not end is taken out of this thread and reported', () => {
  const [first, second] = readTexts(textsOf(small, slow(12_000)), settings, lexicon, { seconds: 1, megabytes: 512 })
  expect(first?.publication).toBeDefined()
  expect(second?.findings).toMatchObject([{ code: 'text-too-slow' }])
})

test.each([
  ['an ordinary text', paragraph.repeat(500), true],
  ['a long one', 'Kelp grows. '.repeat(6000), false],
  ['one of very many links', '[a](/b/)\n\n'.repeat(5000), false],
  ['one of very many cells', '|a|b|c\n'.repeat(3000), false],
])('in this thread: %s', (_, text, isTried) => {
  expect(isSmall(bytesOf(text))).toBe(isTried)
})

test('an attempt gives up what does not end, and passes on what is thrown', () => {
  const forever = () => {
    for (;;);
  }
  expect(attempt(forever)).toBeUndefined()
  expect(() =>
    attempt(() => {
      throw new Error('a bug')
    }),
  ).toThrow('a bug')
})
