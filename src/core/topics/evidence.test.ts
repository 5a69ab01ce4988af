import { describe, expect, test } from 'vitest'
import { itemOf, passageOf, topicOf } from '../../../tests/support/topics.ts'
import type { Passage } from '../model/body.ts'
import { evidenceOf } from './evidence.ts'
import { compileVocabulary } from './vocabulary.ts'

const vocabulary = compileVocabulary([
  topicOf('tea', {
    words: ['kettle', 'tea pot', { word: 'Brew', with: ['leaf'] }, { word: 'Pu', without: ['bear'] }],
    hints: ['steam'],
    hosts: ['tea.example', 'kelp.example/tea'],
    headings: ['Hot drinks'],
    against: ['kettle drum'],
  }),
]).value!

const pieces = (passage: Passage) =>
  [...evidenceOf(passage, vocabulary.lexicon).values()]
    .flat()
    .map(({ strength, written, weight, isAside }) => [strength, written, Math.round(weight * 100) / 100, isAside ?? false])

const filler = (count: number) => Array.from({ length: count }, () => 'fog').join(' ')

describe('where a word or a hint stands', () => {
  test.each<[string, Passage, unknown]>([
    [
      'in a title',
      itemOf('A kettle and steam'),
      [
        ['word', 'kettle', 0.8, false],
        ['hint', 'steam', 0.35, false],
      ],
    ],
    [
      'in the lead of an item',
      itemOf('Fog', 'A kettle and steam'),
      [
        ['word', 'kettle', 0.6, false],
        ['hint', 'steam', 0.25, false],
      ],
    ],
    [
      'in the lead of prose',
      passageOf('A kettle and steam'),
      [
        ['word', 'kettle', 0.6, false],
        ['hint', 'steam', 0.25, false],
      ],
    ],
    [
      'in the lead behind a repository’s name',
      itemOf('fog/horn.js', 'A kettle and steam'),
      [
        ['word', 'kettle', 0.7, false],
        ['hint', 'steam', 0.3, false],
      ],
    ],
    ['as the last word of a lead', passageOf(`${filler(24)} kettle`), [['word', 'kettle', 0.6, false]]],
    ['as the first word behind it', passageOf(`${filler(25)} kettle`), [['word', 'kettle', 0.55, false]]],
    ['behind a lead, in a text of 40 words', passageOf(`${filler(39)} kettle`), [['word', 'kettle', 0.55, false]]],
    ['in one of 80', passageOf(`${filler(79)} kettle`), [['word', 'kettle', 0.43, false]]],
    ['in one of 120', passageOf(`${filler(119)} kettle`), [['word', 'kettle', 0.3, false]]],
    ['in one of 200', passageOf(`${filler(199)} steam`), [['hint', 'steam', 0.1, false]]],
    ['behind the lead of an item, as an aside', itemOf('Fog', `${filler(39)} kettle`), [['word', 'kettle', 0.55, true]]],
    ['in the nearest heading', passageOf('Fog', { headings: ['Fog', 'The kettle'] }), [['word', 'kettle', 0.45, false]]],
    ['in an outer heading', passageOf('Fog', { headings: ['The kettle', 'Fog'] }), [['word', 'kettle', 0.2, false]]],
  ])('%s', (_, passage, expected) => {
    expect(pieces(passage)).toEqual(expected)
  })

  test('a byline below a title is none of the text', () => {
    expect(pieces(itemOf('Fog', 'Ada Kettle\nIt is thick.'))).toEqual([])
    expect(pieces(itemOf('Fog', 'Nobody ever told us that a kettle would sing at night\nIt is thick.'))).toHaveLength(1)
    expect(pieces(itemOf('Fog', 'Sing, kettle.\nIt is thick.'))).toHaveLength(1)
    expect(pieces(itemOf('Fog', 'sing kettle\nIt is thick.'))).toHaveLength(1)
    expect(pieces(itemOf('Fog', 'Ada Kettle'))).toHaveLength(1)
  })
})

describe('a word that needs others', () => {
  test.each([
    ['Brew a leaf', ['Brew']],
    ['Brew a cup', []],
    ['brew a leaf', []],
    ['Pu sings', ['Pu']],
    ['Pu the bear sings', []],
  ])('%s: %j', (text, shown) => {
    expect(pieces(passageOf(text)).map(([, what]) => what)).toEqual(shown)
  })

  test('counts less where every word has a capital', () => {
    expect(pieces(passageOf('They say Pu sings'))).toEqual([['word', 'Pu', 0.6, false]])
    expect(pieces(passageOf('Pu sings'))).toEqual([['word', 'Pu', 0.48, false]])
    expect(pieces(passageOf('Brew a leaf'))).toEqual([['word', 'Brew', 0.6, false]])
  })
})

test('what stands within a phrase against it counts for nothing', () => {
  expect(pieces(passageOf('A kettle drum'))).toEqual([['against', 'kettle drum', 1, false]])
})

test('what is shown is as it stands there', () => {
  expect(pieces(passageOf('Two Tea\n Pots')).map(([, shown]) => shown)).toEqual(['Tea Pots'])
})

describe('a host', () => {
  test.each([
    [['https://tea.example/'], [['host', 'tea.example', 0.45, false]]],
    [['https://fog.example/', 'https://tea.example/'], [['host', 'tea.example', 0.3, false]]],
    [['https://www.green.tea.example/x'], [['host', 'tea.example', 0.45, false]]],
    [['https://kelp.example/tea'], [['host', 'kelp.example/tea', 0.45, false]]],
    [['https://kelp.example/tea/pot?a#b'], [['host', 'kelp.example/tea', 0.45, false]]],
    [['https://kelp.example/teapot'], []],
    [['https://kelp.example/'], []],
    [['https://example/'], []],
    [['https://notea.example/'], []],
  ])('%j', (urls, expected) => {
    expect(pieces(passageOf('Fog', { urls }))).toEqual(expected)
  })
})

describe('a heading of the topic', () => {
  test.each([
    ['above prose', passageOf('Fog', { headings: ['Hot Drinks'] }), 0.5],
    ['above an item', passageOf('Fog', { headings: ['hot drinks'], title: 'Fog' }), 0.4],
    ['further up', passageOf('Fog', { headings: ['Hot drinks', 'Fog'] }), 0.3],
  ])('%s', (_, passage, weight) => {
    expect(pieces(passage).map(([strength, , it]) => [strength, it])).toEqual([['heading', weight]])
  })
})
