import { describe, expect, test } from 'vitest'
import { byCount, linkedIndex, type IndexEntry } from './linked-index.ts'

const entry = (name: string, count = 2, prefix = ''): IndexEntry => ({
  url: `/sources/${name}/`,
  prefix,
  name,
  count,
  sponsored: 0,
  since: '2030',
})
const names = (entries: readonly IndexEntry[]) => entries.map(({ name }) => name)
const lettersOf = (...entries: readonly IndexEntry[]) =>
  linkedIndex(entries).letters.map((it) => [it.letter, ...names(it.entries)])

describe('an index', () => {
  test('begins with those linked most, from three items on', () => {
    const entries = [entry('kelp.com', 2), entry('loom.com', 3), entry('wool.com', 9)].sort(byCount)
    expect(names(linkedIndex(entries).most)).toEqual(['wool.com', 'loom.com'])
    const many = Array.from({ length: 40 }, (_, at) => entry(`kelp${at}.com`, 5))
    expect(linkedIndex(many).most).toHaveLength(30)
  })

  test('has everybody under the letter that a reader looks for', () => {
    expect(
      lettersOf(
        entry('The Wool'),
        entry('wave.com'),
        entry('Étoile'),
        entry('9loom.com'),
        entry('@ida', 2, 'medium.com/'),
        entry('r/weaving', 2, 'reddit.com/'),
        entry('井田'),
      ),
    ).toEqual([
      ['0–9', '9loom.com'],
      ['E', 'Étoile'],
      ['I', '@ida'],
      ['W', 'wave.com', 'r/weaving', 'The Wool'],
      ['井', '井田'],
    ])
  })

  test('folds those linked once away when they are many, platforms last', () => {
    const once = Array.from({ length: 110 }, (_, at) => entry(`kelp${at}.com`, 1))
    const { letters, once: folded } = linkedIndex([entry('wool.com'), entry('ida', 1, 'dev.to/'), ...once])
    expect(letters.flatMap(({ entries }) => names(entries))).toEqual(['wool.com'])
    expect(folded.map(({ letter, entries }) => [letter, entries.length])).toEqual([
      ['K', 110],
      ['dev.to', 1],
    ])
    expect(folded.at(-1)!.entries).toMatchObject([{ prefix: '', name: 'ida' }])
  })

  test('keeps those linked once among the others when they are few', () => {
    expect(lettersOf(entry('kelp.com', 1), entry('wool.com'))).toEqual([
      ['K', 'kelp.com'],
      ['W', 'wool.com'],
    ])
  })
})
