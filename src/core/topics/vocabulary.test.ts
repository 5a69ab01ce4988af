import { describe, expect, test } from 'vitest'
import { topicFrontMatter } from '../model/front-matter/topic.ts'
import { placeAt, topicOf } from '../../../tests/support/topics.ts'
import { compileVocabulary } from './vocabulary.ts'

const codesOf = (topics: Parameters<typeof compileVocabulary>[0]) => compileVocabulary(topics).findings.map(({ code }) => code)

describe('names', () => {
  const { value } = compileVocabulary([
    topicOf('ci-cd', { title: 'CI/CD', aliases: ['continuous integration', 'pipelines'] }),
    topicOf('programming', { title: 'Languages', aliases: ['C++', 'C#'] }),
  ])

  test.each([
    ['ci-cd', 'ci-cd'],
    ['CI CD', 'ci-cd'],
    ['Continuous-Integration', 'ci-cd'],
    ['  PIPELINES ', 'ci-cd'],
    ['c#', 'programming'],
    ['gardening', undefined],
  ])('%s means %s', (name, slug) => {
    expect(value!.resolve(name)).toBe(slug)
  })

  test('do not depend on the order of the files', () => {
    const topics = [topicOf('b', { aliases: ['x'] }), topicOf('a', { aliases: ['x'] })]
    for (const list of [topics, topics.toReversed()]) expect(compileVocabulary(list).value!.resolve('x')).toBe('a')
  })

  test('an alias that two topics claim is reported at the second, with both named', () => {
    const { findings } = compileVocabulary([topicOf('a', { aliases: ['tools'] }), topicOf('b', { aliases: ['Tools'] })])
    expect(findings).toEqual([
      {
        code: 'topic-alias-duplicate',
        place: { file: 'topics/b.md' },
        message: '`aliases` says “Tools”, which already means the topic “a”; leave it to one of the two.',
      },
    ])
  })

  test('an alias never takes the slug or the title of another topic', () => {
    const topics = [topicOf('a', { aliases: ['zebra', 'Striped horse'] }), topicOf('zebra', { title: 'Striped horse' })]
    expect(compileVocabulary(topics).value!.resolve('striped horse')).toBe('zebra')
    expect(codesOf(topics)).toEqual(['topic-alias-duplicate', 'topic-alias-duplicate'])
  })

  test('a topic may repeat its own name', () => {
    expect(codesOf([topicOf('service-mesh', { title: 'Service mesh', aliases: ['service mesh', 'Service-Mesh'] })])).toEqual([])
  })
})

describe('references', () => {
  test('to a topic that is not there are reported and left out', () => {
    const { value, findings } = compileVocabulary([topicOf('a', { broader: ['b'], related: ['a', 'c'] })])
    expect(findings.map(({ message }) => message)).toEqual([
      '`broader` names the topic “b”, which does not exist; correct the slug, or add topics/b.md.',
      '`related` names the topic “c”, which does not exist; correct the slug, or add topics/c.md.',
    ])
    expect(value!.topics[0]).toMatchObject({ broader: [], related: ['a'] })
  })

  test('in a circle are reported once, with the way round', () => {
    const { value, findings } = compileVocabulary([
      topicOf('a', { broader: ['b'] }),
      topicOf('b', { broader: ['c'] }),
      topicOf('c', { broader: ['a'] }),
      topicOf('d', { broader: ['a'] }),
    ])
    expect(findings).toEqual([
      {
        code: 'topic-cycle',
        place: placeAt('topics/a.md', 5),
        message: '`broader` forms a circle: a → b → c → a; remove one of these steps.',
      },
    ])
    expect(value!.topics).toHaveLength(4)
  })
})

describe('front matter', () => {
  test.each([
    [{ words: 'Vault' }, 'words', 'must be a list such as [Vault, secrets management]'],
    [{ words: [{ term: 'Vault' }] }, 'words.0', 'must be a word, or a `word` with `with` or `without`'],
    [
      { hosts: ['https://kubernetes.io'] },
      'hosts.0',
      'must be a host such as kubernetes.io or github.com/kubernetes, without https://',
    ],
    [{ broader: 'security' }, 'broader', 'must be a list of slugs'],
  ])('%j: `%s` %s', (meta, path, message) => {
    const { error } = topicFrontMatter.safeParse({ title: 'T', ...meta })
    expect(error!.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[path, message]])
  })
})
