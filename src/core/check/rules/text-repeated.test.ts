import { describe, expect, test } from 'vitest'
import { messagesIn } from '../../../../tests/support/issues-in-series.ts'

describe('a paragraph at the top that the last issue had', () => {
  const twenty = 'The fog came in on Tuesday and stayed until the boats came home by the sound of all their horns.'
  const said = (text: string, before: readonly string[], names = {}) =>
    messagesIn(
      'text-repeated',
      [...before, text].map((it, index) => ({ title: `Kelp ${index + 1}`, text: it })),
      names,
    )

  test('is reported, however its words are set', () => {
    const message = 'This paragraph opened #1 already, word for word; write it anew, or take it out.'
    expect(said(twenty, [twenty])).toEqual([message])
    expect(said(twenty, ['Hello.', `Hello.\n\n*${twenty.toUpperCase()}*`])).toEqual([message.replace('#1', '#2')])
    expect(said(`## Fog\n\nHello.\n\n## Tide\n\n${twenty}`, [twenty])).toEqual([])
  })

  test.each([
    ['it has nineteen words', twenty.replace('all ', ''), [twenty.replace('all ', '')]],
    ['it has other words', twenty, [twenty.replace('Tuesday', 'Monday')]],
    ['an older issue had it', twenty, [twenty, 'Hello.']],
    ['it is a notice of three issues', twenty, [twenty, twenty, twenty]],
    ['it is said to be paid for', `${twenty} *SPONSORED*`, [`${twenty} *SPONSORED*`]],
    ['it stands under a heading', `## Fog\n\n${twenty}`, [`## Fog\n\n${twenty}`]],
    ['it is an item', `[Fog](https://fog.example/2026/fog) — ${twenty}`, [`[Fog](https://fog.example/2026/fog) — ${twenty}`]],
    ['there is no issue before', twenty, []],
  ])('nothing to say where %s', (_, text, before) => {
    expect(said(text, before)).toEqual([])
  })

  test('two issues make no notice', () => {
    expect(said(twenty, [twenty, twenty])).toHaveLength(1)
  })

  test('an issue without a number is called by its title', () => {
    expect(said(twenty, [twenty], { 0: 'storm', 1: 'tide' })).toEqual([
      'This paragraph opened “Kelp 1” already, word for word; write it anew, or take it out.',
    ])
  })
})
