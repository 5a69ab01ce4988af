import { describe, expect, test } from 'vitest'
import { apart } from './apart.ts'
import { viewsOf, issueOf, topicFile } from '../../../tests/support/views.ts'

const item = (title: string, said = '') => `[${title}](https://n.example/${title.replace(/\W+/g, '-')}): ${said}\n\n`
const others = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [
    `issues/${index + 10}/index.md`,
    issueOf(`2025-0${index + 1}-05`, item(`Bread ${index}`) + item(`Boats ${index}`) + item(`Rope ${index}`)),
  ]),
)
const topics = {
  'topics/secrets.md': topicFile('Secrets', 'words: [Vault, secrets]'),
  'topics/boats.md': topicFile('Boats', 'words: [boats]'),
}
const { views } = viewsOf({
  ...topics,
  ...others,
  'issues/1/index.md': issueOf('2024-01-07', item('Vault for beginners') + item('Secrets in git') + item('Salt')),
  'issues/2/index.md': issueOf('2025-03-09', item('We left Vault') + item('Secrets of the pier') + item('Pepper')),
  'issues/3/index.md': issueOf('2025-03-16', `${item('A Vault in the sky', '*SPONSORED*')}${item('Boats')}${item('Mint')}`),
})
const related = (name: string) => views.issues.find((it) => it.name === name)!.related

describe('related issues', () => {
  test('say what both are on, and how far apart they are', () => {
    expect(related('1')).toMatchObject([{ name: '2', reason: 'both on Secrets and Vault; 14 months apart' }])
    expect(related('2')).toMatchObject([{ name: '1' }])
  })

  test('are not those that share what all share, or what somebody paid for', () => {
    expect(related('3')).toEqual([])
    expect(related('10')).toEqual([])
  })

  test('are four at most', () => {
    const many = Array.from({ length: 7 }, (_, index) => [
      `issues/${index + 1}/index.md`,
      issueOf(`2026-0${index + 1}-05`, item('Vault', 'Of steel.') + item('Secrets')),
    ])
    const { views: all } = viewsOf({ ...topics, ...others, ...Object.fromEntries(many) })
    expect(all.issues.map((it) => it.related.length)).toEqual([4, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0])
  })
})

test.each([
  ['2026-03-01', '2026-03-01', 'of the same day'],
  ['2026-03-01', '2026-03-02', '1 day apart'],
  ['2026-03-29', '2026-03-01', '4 weeks apart'],
  ['2024-01-07', '2025-03-09', '14 months apart'],
  ['2020-03-01', '2026-03-02', '6 years apart'],
])('%s and %s: %s', (one, other, said) => expect(apart(one, other)).toBe(said))
