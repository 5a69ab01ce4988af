import { describe, expect, test } from 'vitest'
import { settingsOf } from '../../../tests/support/core.ts'
import { passageOf, placeAt, topicOf } from '../../../tests/support/topics.ts'
import { issueFrontMatter } from '../model/front-matter/issue.ts'
import { namedTopics, tagsOf, unknownTopics } from './named.ts'
import { compileVocabulary } from './vocabulary.ts'

const vocabulary = compileVocabulary([
  topicOf('tea', { aliases: ['chai'], words: ['kettle'], broader: ['drinks'] }),
  topicOf('drinks'),
  topicOf('fog', { words: ['fog'] }),
]).value!

const file = 'issues/1/index.md'
const place = placeAt(file, 3)

function named(front: Record<string, unknown>, seriesWords: readonly string[] = [], places = {}) {
  const text = {
    kind: 'issue' as const,
    file,
    name: '1',
    isMdx: false,
    meta: issueFrontMatter.parse({ title: 'One', date: '2026-01-04', ...front }),
    places,
  }
  return namedTopics(text, vocabulary, settingsOf({ seriesWords: [...seriesWords] }))
}

describe('the topics that front matter names', () => {
  test.each([
    [{ topics: ['tea', 'Chai', 'Fog'] }, ['tea', 'fog']],
    [{ tags: ['Fog', 'kelp'], categories: ['chai'] }, ['fog', 'tea']],
    [{ topics: ['tea'], tags: ['chai', 'fog'] }, ['tea', 'fog']],
    [{}, []],
  ])('%j: %j', (front, slugs) => {
    expect(named(front)).toEqual({ slugs, findings: [] })
  })

  test('words of the series name none, as tags', () => {
    expect(named({ tags: ['Fog', 'tea'] }, ['FOG']).slugs).toEqual(['tea'])
    expect(named({ topics: ['fog'] }, ['fog']).slugs).toEqual(['fog'])
  })

  test.each([
    ['its own place', { 'topics.1': place, topics: placeAt(file, 2) }, place],
    ['that of the key', { topics: place }, place],
    ['that of the file', {}, { file }],
  ])('one that is not known is reported, at %s', (_, places, expected) => {
    const { slugs, findings } = named({ topics: ['tea', 'wrack'] }, [], places)
    expect(slugs).toEqual(['tea'])
    expect(findings).toMatchObject([{ code: 'topic-unknown', place: expected }])
    expect(findings[0]?.message).toContain('“wrack”')
  })
})

test.each([
  [['tea', 'chai'], []],
  [['tea', 'wrack'], ['wrack']],
])('an event’s record names %j: %j is not known', (topics, unknown) => {
  const record = {
    kind: 'event' as const,
    file: 'events/a.md',
    name: 'a',
    isMdx: false,
    meta: { title: 'A', online: false, status: 'scheduled' as const, aliases: [], topics },
    places: { 'topics.1': placeAt('events/a.md', 4) },
  }
  const findings = unknownTopics(record, vocabulary)
  expect(findings.map(({ code, place: { line } }) => [code, line])).toEqual(unknown.map(() => ['topic-unknown', 4]))
})

describe('a comment in a passage', () => {
  const passage = (...names: readonly string[]) =>
    passageOf('A kettle in the fog.', { topics: names.map((name) => ({ name, place })) })
  const tags = (it: ReturnType<typeof passageOf>) =>
    tagsOf(it, vocabulary).tags.map(({ slug, score, isInferred, isNamed, through }) => [
      slug,
      score,
      isInferred,
      isNamed,
      through,
    ])

  test('decides, and brings along what its topics are part of', () => {
    expect(tags(passage('Chai', 'tea'))).toEqual([
      ['tea', 1, false, true, null],
      ['drinks', 0.8, true, true, 'tea'],
    ])
  })

  test('that names nothing says that there is no topic', () => {
    expect(tags(passage())).toEqual([])
  })

  test('of which no name is known has no effect, and each is reported', () => {
    expect(tags(passage('wrack'))).toEqual(tags(passageOf('A kettle in the fog.')))
    expect(tags(passage('wrack')).map(([slug]) => slug)).toEqual(['fog', 'tea'])
    expect(tagsOf(passage('wrack', 'tea'), vocabulary).findings).toMatchObject([{ code: 'topic-unknown', place }])
    expect(tags(passage('wrack', 'fog')).map(([slug]) => slug)).toEqual(['fog'])
  })
})
