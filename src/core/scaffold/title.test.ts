import { expect, test } from 'vitest'
import { titleOf, titleOfSlug } from './title.ts'

const numbered = (...titles: string[]) => titles.map((title, index) => ({ title, number: 15 - index }))

test.each<[titles: string[], words: string | undefined, title: string]>([
  [['Harbour News 15: Fog', 'Harbour News 14: Rain'], undefined, 'Harbour News 16'],
  [['Harbour News 15: Fog', 'Harbour News 14: Rain'], 'Hail', 'Harbour News 16: Hail'],
  [['Harbour News 15: Fog', 'Harbour News 14: Rain'], 'Harbour News 16, as it is', 'Harbour News 16, as it is'],
  [['Harbour News #15 – Fog', 'Harbour News #14 – 13 days of rain'], 'Hail', 'Harbour News #16 – Hail'],
  [['[Harbour 15] Fog', '[Harbour 14] Rain'], 'Hail', '[Harbour 16] Hail'],
  [['[Harbour 15] Fog', '[Harbour 14] Rain'], undefined, '[Harbour 16]'],
  [['No. 015', 'No. 014'], undefined, 'No. 016'],
  [['15: Fog', '14: Rain'], '16 ways to dry', '16: 16 ways to dry'],
  [['Fog (Issue 15)', 'Rain (Issue 14)'], 'Hail', 'Hail (Issue 16)'],
  [['Fog (Issue 15)', 'Rain (Issue 14)'], undefined, 'Harbour News 16'],
  [['Harbour News 15: Fog', 'Harbour News 14: Rain', 'An odd one'], undefined, 'Harbour News 16'],
  [['Fog', 'Rain'], 'Hail', 'Hail'],
  [['Fog', 'Rain'], undefined, 'Harbour News 16'],
  [[], undefined, 'Harbour News 16'],
  [[], 'Hail', 'Harbour News 16: Hail'],
])('after %j, %s becomes %s', (titles, words, title) => {
  expect(titleOf(numbered(...titles), '16', words, 'Harbour News')).toBe(title)
})

test.each<[titles: string[], number: string, words: string | undefined, title: string]>([
  [['Harbour News 15: Fog', 'Harbour News 14: Rain'], '15.5', undefined, 'Harbour News 15.5'],
  [['Harbour News 15: Fog', 'Harbour News 14: Rain'], '15.5', 'Hail', 'Harbour News 15.5: Hail'],
  [['No. 015', 'No. 014'], '015.5', undefined, 'No. 015.5'],
  [['Fog (Issue 15)', 'Rain (Issue 14)'], '15.5', 'Hail', 'Hail (Issue 15.5)'],
  [[], '1.5', undefined, 'Harbour News 1.5'],
])('after %j, an issue %s between two with the words %s is %s', (titles, number, words, title) => {
  expect(titleOf(numbered(...titles), number, words, 'Harbour News')).toBe(title)
})

test('a title is made of a slug', () => {
  expect(titleOfSlug('quiet-harbours_2027')).toBe('Quiet harbours 2027')
})
