import { describe, expect, test } from 'vitest'
import { messagesIn, type Head } from '../../../../tests/support/issues-in-series.ts'

describe('a title without words', () => {
  const worded = ['Fog', 'Tide', 'Salt'].map((words, index) => ({ title: `Kelp ${index + 1}: ${words}` }))
  const said = (title: string, before: readonly Head[] = worded, names = {}) =>
    messagesIn('title-stub', [...before, { title }], names)

  test.each(['Kelp 4', '4', 'Kelp, 4', 'Kelp 4!'])('is reported where others have some: %s', (title) => {
    expect(said(title)).toEqual([
      `The title is “${title}” alone, while those of the last issues go on and say what is in them; so should this.`,
    ])
  })

  test.each(['Kelp 4: Rope', 'Rope', 'Kelp 4: ', 'Kelp 4,', 'Kelp 4; ', '5'])('“%s” is no such title', (title) => {
    expect(said(title)).toEqual([])
  })

  test('is the habit of the house, or of an issue without a number', () => {
    expect(said('Kelp 4', [{ title: 'Kelp 1' }, { title: 'Kelp 2' }, { title: 'Kelp 3' }])).toEqual([])
    expect(said('Kelp 4', worded.slice(0, 2), { 2: 'storm' })).toEqual([])
    expect(said('4', worded, { 3: 'storm' })).toEqual([])
  })
})
