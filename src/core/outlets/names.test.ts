import { expect, test } from 'vitest'
import { outletNames } from './names.ts'
import { outletOf } from './outlet-of.ts'

const namesIn = (url: string, ...bylines: readonly (readonly [author: string, outlet: string])[]) =>
  [...outletNames(bylines.map(([author, name]) => ({ outlet: outletOf(url)!, name, authors: [author] }))).values()][0]

test.each([
  // address                       outlet of the byline            name
  ['https://seaweekly.com/1', 'Sea Weekly', 'Sea Weekly'],
  ['https://seaweekly.com/1', 'The Sea Weekly', 'The Sea Weekly'],
  ['https://eng.atkelp.com/1', 'Kelp Engineering', 'Kelp Engineering'],
  ['https://hmr.org/1', 'Harbour Master Review', 'Harbour Master Review'],
  ['https://wsn.com/1', 'The Weavers’ Sea News', 'The Weavers’ Sea News'],
  ['https://ida.substack.com/1', 'Ida Weaves', 'Ida Weaves'],
  ['https://medium.com/kelp-looms/1', 'Kelp Looms', 'Kelp Looms'],
  ['https://metalfish.co/1', 'MetalFish 🐟', 'MetalFish'],
  ['https://news.kelp.com/1', 'The Sea Times (via Kelp News)', 'Kelp News'],
  ['https://kelp.com/1', 'Sea Business via Kelp Wire', 'Kelp Wire'],
  ['https://kelp.com/1', 'via The Kelp Stack', 'The Kelp Stack'],
])('%s, byline “…, %s”: %s', (url, said, name) => expect(namesIn(url, ['Ida Holm', said])).toBe(name))

test.each([
  ['https://kelp.com/1', 'Loom & Sons'],
  ['https://kelp.com/1', 'CEO of Kelp'],
  ['https://kelp.com/1', 'Kelp Staff'],
  ['https://technews.com/1', 'Sea News'],
])('%s is not named by one byline “…, %s”', (url, said) => expect(namesIn(url, ['Ida Holm', said])).toBeUndefined())

test('a name unlike the host needs two people, and two thirds of the bylines', () => {
  expect(namesIn('https://kelp.com/', ['Ida', 'The Daily Wave'], ['Tom', 'The Daily Wave'])).toBe('The Daily Wave')
  expect(namesIn('https://kelp.com/', ['Ida', 'Looms'], ['Ida', 'Looms'])).toBeUndefined()
  expect(namesIn('https://kelp.com/', ['Ida', 'Looms'], ['Tom', 'Looms'], ['Jo', 'Wool'], ['Kim', 'Yarn'])).toBeUndefined()
})

test('the most frequent name wins, then the shortest, then the latest spelling', () => {
  expect(namesIn('https://kelp.com/', ['Ida', 'Kelp'], ['Tom', 'Kelp Blog'], ['Jo', 'Kelp Blog'])).toBe('Kelp Blog')
  expect(namesIn('https://kelp.com/', ['Ida', 'Kelp Blog'], ['Tom', 'Kelp'])).toBe('Kelp')
  expect(namesIn('https://kelp.com/', ['Ida', 'KELP'], ['Tom', 'Kelp'])).toBe('KELP')
})

test('where many write who share nothing, bylines name nobody’s outlet', () => {
  expect(namesIn('https://youtube.com/watch?v=1', ['Ida', 'YouTube Kelp'], ['Tom', 'YouTube Kelp'])).toBeUndefined()
})
