import { describe, expect, test } from 'vitest'
import { messagesIn, type Head } from '../../../../tests/support/issues-in-series.ts'

describe('a title and a description that are mostly the same', () => {
  const same: readonly Head[] = ['Fog, horns', 'Tide, ebb', 'Salt, rope'].map((words, index) => ({
    title: `Kelp ${index + 1}: ${words}`,
    description: words,
  }))
  const differ = (title: string, description?: string, before = same) =>
    messagesIn('title-description-differ', [...before, { title, ...(description === undefined ? {} : { description }) }])

  test.each([
    // title                                     description                       what is said
    ['Kelp 4: Fog, tide, net, rope', 'Fog, tide, salt, net, rope', 'the description alone has “salt”'],
    ['Kelp 4: Fog, big tide, net, rope', 'Fog, net, rope', 'the title alone has “big tide”'],
    ['Kelp 4: Fog fog fog and more', 'Fog fog and more', 'the title alone has “fog”'],
    ['Kelp 4: Fog and more', 'Fog fog and more', 'the description alone has “fog”'],
    ['Kelp 4: One two three four five', 'One two three six seven', 'the title has “four five”, the description “six seven”'],
    ['Kelp 4: One two three', 'Kelp 4: zero one two three', 'the description alone has “zero”'],
    ['Kelp 4: One two three', 'One two three four', 'the description alone has “four”'],
    ['Kelp 4: a b c d e', 'b a c d e', 'the title has “a b”, the description “b a”'],
  ])('%s / %s', (title, description, difference) => {
    expect(differ(title, description)).toEqual([
      `Title and description are the same but for a few words: ${difference}; correct one of them.`,
    ])
  })

  test.each([
    ['Kelp 4: Fog, horns', 'Fog, horns'],
    ['Kelp 4: Fog, horns', undefined],
    ['Kelp 4', 'Fog, horns'],
    ['Kelp 4:', '…'],
    ['Kelp 4: One two', 'One two three four five'],
    ['Kelp 4: One two three four five', 'One two'],
    ['Kelp 4: One two x y z', 'a b One two c'],
  ])('%s / %s: nothing to say', (title, description) => {
    expect(differ(title, description)).toEqual([])
  })

  test('are compared only where the last issues have them the same', () => {
    const others = same.map(({ title }) => ({ title, description: 'What we found.' }))
    expect(differ('Kelp 4: Fog, tide, net, rope', 'Fog, tide, salt, net, rope', others)).toEqual([])
    const mostly = [...same, { title: 'Kelp 4: Eels', description: 'What we found.' }]
    expect(differ('Kelp 5: Fog, tide, net, rope', 'Fog, tide, net', mostly)).toHaveLength(1)
  })
})
