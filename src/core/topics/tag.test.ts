import { describe, expect, test } from 'vitest'
import type { Passage } from '../model/body.ts'
import { itemOf, passageOf, topicOf } from '../../../tests/support/topics.ts'
import { tagPassage } from './tag.ts'
import { compileVocabulary } from './vocabulary.ts'

const vocabulary = compileVocabulary([
  topicOf('ai', { words: ['LLM'] }),
  topicOf('containers', {
    words: ['container'],
    hints: ['image', 'registry'],
    against: ['container ship', 'shipping container'],
  }),
  topicOf('kubernetes', {
    words: ['kubernetes', { word: 'Helm', with: ['chart', 'cluster'] }],
    hosts: ['kubernetes.io'],
    hints: ['cluster'],
  }),
  topicOf('languages', {
    words: [
      'golang',
      { word: 'Go', with: ['compiler', 'goroutine'] },
      { word: 'Rust', with: ['compiler', 'crate'] },
      { word: 'Spring', with: ['Java'] },
    ],
  }),
  topicOf('machine-learning', { words: ['model training'], broader: ['ai'] }),
  topicOf('policy', {
    words: ['policy engine', { word: 'policies', with: ['cluster'] }],
    hints: ['enforce'],
    against: ['App Store'],
    broader: ['security'],
  }),
  topicOf('secrets', {
    words: [{ word: 'secrets', with: ['Vault', 'credentials'] }],
    hints: ['token', 'credentials'],
    hosts: ['example.net/docs/secret'],
    headings: ['Secrets & keys'],
    broader: ['security'],
  }),
  topicOf('security', { words: ['security'] }),
  topicOf('windows', { words: [{ word: 'Windows', with: ['Microsoft', 'desktop'] }, 'Windows Server'] }),
]).value!

const tag = (passage: Passage) => tagPassage(passage, vocabulary)
const slugs = (passage: Passage) => tag(passage).map(({ slug }) => slug)

describe('a word deceives, and its neighbours tell', () => {
  test.each([
    ['languages', 'The Go compiler inlines more', 'Where to Go on a rainy Sunday'],
    ['languages', 'Rust 2 ships with a faster compiler', 'Rust will corrode an old bike in a winter'],
    ['languages', 'Spring for those who write Java', 'Spring is here, and so are the tulips'],
    ['kubernetes', 'One Helm chart for every team', 'Ten years at the Helm of a bakery'],
    ['kubernetes', 'Put the Helm of your cluster into git', 'She took the helm of the cluster of bakeries'],
    ['secrets', 'Keep your secrets in Vault', 'The secrets of a happy kitchen'],
    ['containers', 'Smaller containers start faster', 'A container ship is stuck in the canal'],
    ['windows', 'Windows on the desktop, ten years on', 'Two maintenance windows are enough'],
    ['policy', 'A policy engine for small teams', 'Our policy on holidays has changed'],
  ])('%s: “%s”, but not “%s”', (slug, meant, other) => {
    expect(slugs(itemOf(meant))).toContain(slug)
    expect(slugs(itemOf(other))).not.toContain(slug)
  })

  test('a phrase that speaks against a topic halves the rest', () => {
    expect(slugs(itemOf('Policies of the cluster'))).toContain('policy')
    expect(slugs(itemOf('Policies of the cluster', 'As strict as the App Store.'))).not.toContain('policy')
  })
})

describe('case', () => {
  test.each([
    ['KUBERNETES for two', ['kubernetes']],
    ['We windowed our windows server list', []],
    ['We run Windows Server at home', ['windows']],
  ])('%s → %j', (text, expected) => {
    expect(slugs(passageOf(text))).toEqual(expected)
  })
})

describe('where a word stands', () => {
  const filler = 'It rained all day, so we stayed in, read the papers, drank tea and talked of nothing much at all. '

  test('a title weighs most, a lead more than what follows', () => {
    const [title, lead, late] = [
      itemOf('On kubernetes'),
      passageOf('On kubernetes.'),
      passageOf(`${filler.repeat(3)} On kubernetes.`),
    ]
    expect(tag(title)[0]!.score).toBeGreaterThan(tag(lead)[0]!.score)
    expect(slugs(lead)).toEqual(['kubernetes'])
    expect(slugs(late)).toEqual([])
  })

  test('beside a clear subject, a word in the commentary is an aside', () => {
    expect(slugs(itemOf('An LLM reviews LLM prompts', 'It also knows kubernetes, they say.', 'https://example.org/llm'))).toEqual(
      ['ai'],
    )
  })

  test('a repository’s name says little: what follows is its title', () => {
    expect(slugs(itemOf('somebody/crane', 'Copies images between container registries of a kubernetes cluster'))).toEqual([
      'containers',
      'kubernetes',
    ])
  })

  test('a line of names below a title says who wrote, not of what', () => {
    expect(slugs(itemOf('A quiet week', 'Ada Example, Kubernetes Weekly\nNothing happened, and it was good.'))).toEqual([])
  })

  test('a section’s heading colours its paragraphs', () => {
    const text = 'Most people in the room had tried three ways and were happy with none.'
    expect(slugs(passageOf(text))).toEqual([])
    expect(slugs(passageOf(text, { headings: ['Open space', 'Secrets & Keys'] }))).toEqual(['secrets'])
    expect(tag(passageOf(text, { headings: ['Secrets and more', 'Secrets & Keys'] }))[0]!.evidence).toEqual(['Secrets & Keys'])
  })

  test('so does a word in the heading, with a little company', () => {
    expect(slugs(passageOf('It all begins with the registry.', { headings: ['Containers at work'] }))).toEqual(['containers'])
  })
})

describe('weak evidence', () => {
  test.each([
    ['one hint', 'Push the image and go home.', []],
    ['one hint, twice', 'Push the image and then the image.', []],
    ['three hints of one topic', 'Push the image to the registry, with its token and credentials.', []],
    ['a hint and a word', 'Each image becomes a container.', ['containers']],
  ])('%s', (_, text, expected) => {
    expect(slugs(passageOf(text))).toEqual(expected)
  })

  test('a host alone is not enough, with a hint it is', () => {
    expect(slugs(passageOf('A page worth reading.', { urls: ['https://kubernetes.io/docs/'] }))).toEqual([])
    expect(slugs(passageOf('How a cluster starts.', { urls: ['https://www.kubernetes.io/docs/'] }))).toEqual(['kubernetes'])
  })

  test.each([
    ['https://example.net/docs/secret/', ['secrets']],
    ['https://docs.example.net/docs/secret?x=1#y', ['secrets']],
    ['https://example.net/docs/secretary', []],
    ['https://counterexample.net/docs/secret', []],
  ])('the path of a host: %s → %j', (url, expected) => {
    expect(slugs(passageOf('Where does the token live?', { urls: [url] }))).toEqual(expected)
  })
})

describe('broader topics', () => {
  test('follow from a sure one, marked as inferred, with its evidence', () => {
    const [first, second] = tag(itemOf('Model training on a budget'))
    expect(first).toMatchObject({ slug: 'machine-learning', isInferred: false })
    expect(second).toMatchObject({ slug: 'ai', evidence: first!.evidence, isInferred: true, through: 'machine-learning' })
    expect(second!.score).toBeLessThan(first!.score)
  })

  test('do not follow from an unsure one', () => {
    expect(slugs(passageOf('We spoke of model training.'))).toEqual(['machine-learning'])
  })

  test('stand on their own evidence where they have some', () => {
    expect(tag(itemOf('Model training for an LLM')).map(({ isInferred }) => isInferred)).toEqual([false, false])
  })
})

describe('evidence', () => {
  test('is what stands in the passage, once each, strongest first', () => {
    const passage = itemOf('Windows-Server and containers', 'Container images, container by container.')
    expect(tag(passage)).toMatchObject([
      { slug: 'containers', evidence: ['containers', 'images'] },
      { slug: 'windows', evidence: ['Windows-Server'] },
    ])
  })

  test('is there for every tag, and scores lie between a half and one', () => {
    for (const { evidence, score } of tag(itemOf('Security policies of a kubernetes cluster', 'In containers, with an LLM.'))) {
      expect(evidence.length).toBeGreaterThan(0)
      expect(score).toBeGreaterThanOrEqual(0.5)
      expect(score).toBeLessThanOrEqual(1)
    }
  })

  test('is the same whenever it is asked for', () => {
    const passage = itemOf('Kubernetes secrets in Vault', 'Credentials, tokens and containers.')
    expect(tag(passage)).toEqual(tag(passage))
  })
})

test.each(['', '—', '🎉🎉', '# [ ] ( )', '\uE000\uE010'])('nothing to say of %j', (text) => {
  expect(slugs(passageOf(text))).toEqual([])
})
