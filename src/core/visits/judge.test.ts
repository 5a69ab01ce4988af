import { describe, expect, test } from 'vitest'
import type { Answer, FailureReason, Hop } from './answer.ts'
import { judge } from './judge.ts'
import type { LinkRecord } from './link-record.ts'

const url = 'https://kettle.example/tea/green'

const response = (status: number, ...hops: Hop[]): Answer => ({ kind: 'response', status, hops })
const failure = (reason: FailureReason): Answer => ({ kind: 'failure', reason })
const answerOf = (word: string): Answer =>
  word === 'robots' ? { kind: 'disallowed' } : /^\d+$/.test(word) ? response(Number(word)) : failure(word as FailureReason)

/** What is known after answers, each on its day. */
const after = (...visits: (readonly [day: string, word: string])[]): LinkRecord =>
  visits.reduce<LinkRecord | undefined>((before, [day, word]) => judge(url, before, answerOf(word), day), undefined)!

describe('the first answer', () => {
  test.each([
    ['200', 'alive'],
    ['204', 'alive'],
    ['404', 'failing'],
    ['410', 'failing'],
    ['host-unknown', 'failing'],
    ['refused', 'failing'],
    ['certificate', 'failing'],
    ['encryption', 'failing'],
    ['400', 'unsure'],
    ['401', 'unsure'],
    ['403', 'unsure'],
    ['405', 'unsure'],
    ['429', 'unsure'],
    ['451', 'unsure'],
    ['500', 'unsure'],
    ['503', 'unsure'],
    ['999', 'unsure'],
    ['304', 'unsure'],
    ['timeout', 'unsure'],
    ['closed', 'unsure'],
    ['garbled', 'unsure'],
    ['untraced', 'unsure'],
    ['unreachable', 'unsure'],
    ['loop', 'unsure'],
    ['not-web', 'unsure'],
    ['private', 'unsure'],
    ['robots-unreadable', 'unsure'],
    ['robots', 'disallowed'],
  ])('%s makes a link %s', (word, state) => {
    expect(after(['2026-03-01', word])).toMatchObject({ url, state, visited: '2026-03-01', answer: word })
  })
})

describe('dead is what failed twice, a week apart, and was not alive in between', () => {
  test.each<[string, string, ...(readonly [string, string])[]]>([
    ['once', 'failing', ['2026-03-01', '404']],
    ['twice on a day', 'failing', ['2026-03-01', '404'], ['2026-03-01', '404']],
    ['twice within six days', 'failing', ['2026-03-01', '404'], ['2026-03-07', '404']],
    ['twice, seven days apart', 'dead', ['2026-03-01', '404'], ['2026-03-08', '404']],
    ['over the end of a month', 'dead', ['2026-02-22', '404'], ['2026-03-01', '404']],
    ['in two ways', 'dead', ['2026-03-01', 'refused'], ['2026-03-08', 'host-unknown']],
    ['thrice, the last a week after the first', 'dead', ['2026-03-01', '404'], ['2026-03-04', '404'], ['2026-03-08', '410']],
    ['alive in between', 'failing', ['2026-03-01', '404'], ['2026-03-04', '200'], ['2026-03-08', '404']],
    ['alive since', 'alive', ['2026-03-01', '404'], ['2026-03-08', '404'], ['2026-03-09', '200']],
    ['unsure in between', 'dead', ['2026-03-01', '404'], ['2026-03-04', '503'], ['2026-03-08', '404']],
    ['unsure a week later', 'unsure', ['2026-03-01', '404'], ['2026-03-08', '403']],
    ['unsure after death', 'unsure', ['2026-03-01', '404'], ['2026-03-08', '404'], ['2026-03-09', 'timeout']],
    [
      'dead again after a doubt',
      'dead',
      ['2026-03-01', '404'],
      ['2026-03-08', '404'],
      ['2026-03-09', '429'],
      ['2026-03-10', '404'],
    ],
    ['only ever unsure', 'unsure', ['2026-03-01', '403'], ['2026-03-08', '403'], ['2026-03-15', 'timeout']],
    ['a clock put back', 'failing', ['2026-03-08', '404'], ['2026-03-01', '404']],
  ])('%s: %s', (_, state, ...visits) => {
    expect(after(...visits).state).toBe(state)
  })

  test('the days of both failures and of the last success are kept', () => {
    expect(after(['2026-02-01', '200'], ['2026-03-01', '404'], ['2026-03-08', '410'])).toEqual({
      url,
      state: 'dead',
      visited: '2026-03-08',
      answer: '410',
      answered: '2026-02-01',
      failedFirst: '2026-03-01',
      failedLast: '2026-03-08',
    })
  })

  test('what is alive again is as good as new, its copy no longer needed', () => {
    const dead = { ...after(['2026-03-01', '404'], ['2026-03-08', '404']), copy: 'https://web.archive.org/web/2020/x' }
    expect(judge(url, dead, response(200), '2026-04-01')).toEqual({
      url,
      state: 'alive',
      visited: '2026-04-01',
      answer: '200',
      answered: '2026-04-01',
    })
  })

  test('a copy that is known stays so as long as the link is dead', () => {
    const dead = { ...after(['2026-03-01', '404'], ['2026-03-08', '404']), copy: 'https://web.archive.org/web/2020/x' }
    expect(judge(url, dead, response(404), '2026-06-01').copy).toBe(dead.copy)
  })
})

describe('moved is what leads elsewhere for good', () => {
  const to = (address: string, ...statuses: number[]): Hop[] => statuses.map((status) => ({ status, to: address }))

  test.each<[string, string | undefined, Hop[]]>([
    ['to another page', 'https://pot.example/green', to('https://pot.example/green', 301)],
    ['to another page, by 308', 'https://pot.example/green', to('https://pot.example/green', 308)],
    ['for now', undefined, to('https://pot.example/green', 302)],
    ['to https', undefined, to('https://www.kettle.example/tea/green/', 301)],
    ['over two steps', 'https://pot.example/b', [...to('https://pot.example/a', 301), ...to('https://pot.example/b', 308)]],
    [
      'for good, then for now',
      'https://pot.example/a',
      [...to('https://pot.example/a', 301), ...to('https://pot.example/in', 302)],
    ],
    ['for now, then for good', undefined, [...to('https://pot.example/a', 307), ...to('https://pot.example/b', 301)]],
    ['to its own front page', 'https://kettle.example/', to('https://kettle.example/', 302)],
    ['to a page that says it is not found', 'https://kettle.example/404', to('https://kettle.example/404', 302)],
    ['to a front page elsewhere for now', undefined, to('https://pot.example/', 302)],
    ['to a front page elsewhere for good', 'https://pot.example/', to('https://pot.example/', 301)],
    ['to the own front page with a search', undefined, to('https://kettle.example/?q=green', 302)],
  ])('%s: %s', (_, target, hops) => {
    const { state, to: now } = judge(url, undefined, response(200, ...hops), '2026-03-01')
    expect([state, now]).toEqual([target === undefined ? 'alive' : 'moved', target])
  })

  test('a front page that leads to itself in a language is where it was', () => {
    const hops = to('https://kettle.example/en', 302)
    expect(judge('https://kettle.example/', undefined, response(200, ...hops), '2026-03-01').state).toBe('alive')
  })

  test('a redirect that ends nowhere is a failure', () => {
    expect(judge(url, undefined, response(404, ...to('https://pot.example/', 301)), '2026-03-01')).not.toHaveProperty('to')
  })
})
