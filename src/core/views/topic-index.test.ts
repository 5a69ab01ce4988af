import { describe, expect, test } from 'vitest'
import { addressed } from '../../../tests/support/core.ts'
import type { TopicPage, TopicQuote } from '../model/views.ts'
import { topicIndexOf } from './topic-index.ts'

const quotesOn = (days: readonly string[]) => days.map((day) => ({ day }) as TopicQuote)
const times = (count: number, day: string) => Array.from({ length: count }, () => day)
const topicOf = (title: string, rest: Partial<TopicPage> = {}) => ({
  slug: title.toLowerCase(),
  url: addressed(`/topics/${title.toLowerCase()}/`),
  title,
  definition: null,
  count: 0,
  span: [],
  aliases: [],
  narrower: [],
  quotes: [],
  ...rest,
})

test('the alphabet has other names, too, but none that is a title', () => {
  const { letters } = topicIndexOf(
    [topicOf('Kubernetes', { aliases: ['K8s', 'kubernetes', '/old/k8s/', '3k'] }), topicOf('Ärger'), topicOf('Helm')],
    [],
  )
  const said = letters.map(({ letter, topics, others }) => [
    letter,
    ...topics.map(({ title }) => title),
    ...others.map(({ name, means }) => `${name} → ${means.title}`),
  ])
  expect(said).toEqual([
    ['#', '3k → Kubernetes'],
    ['A', 'Ärger'],
    ['H', 'Helm'],
    ['K', 'Kubernetes', 'K8s → Kubernetes'],
  ])
})

test('a family is a topic with those that are part of it', () => {
  const eels = topicOf('Eels', { count: 3 })
  const { families } = topicIndexOf([topicOf('Sea', { narrower: [eels] }), eels], [])
  expect(families).toMatchObject([{ topic: { title: 'Sea' }, narrower: [{ title: 'Eels', count: 3 }] }])
})

describe('rising and quiet', () => {
  const days = [...times(20, '2023-06-01'), ...times(9, '2026-02-01'), '2026-05-10']
  const trends = (now: number, before: number, issueDays: readonly string[] = days) => {
    const quotes = quotesOn([...times(now, '2026-03-01'), ...times(before, '2023-06-01')])
    const { rising, quiet } = topicIndexOf([topicOf('Tea', { quotes })], issueDays)
    return [...rising.map(() => 'rising'), ...quiet.map(() => 'quiet')].join()
  }

  test.each([
    // In ten issues, and in twenty before.
    [12, 10, 'rising'],
    [5, 0, 'rising'],
    [4, 0, ''],
    [7, 10, ''],
    [5, 20, 'quiet'],
    [0, 10, 'quiet'],
    [0, 8, ''],
  ])('%i passages now, %i before: %s', (now, before, expected) => expect(trends(now, before)).toBe(expected))

  test('need at least four issues in each period', () => {
    expect(trends(9, 1, [...times(3, '2023-06-01'), ...times(9, '2026-05-10')])).toBe('')
    expect(trends(0, 90, [...times(30, '2023-06-01'), ...times(3, '2026-05-10')])).toBe('')
  })

  test('count twelve months back from the newest issue', () => {
    const quotes = quotesOn([...times(6, '2025-05-11'), ...times(6, '2025-05-10')])
    const { rising, until } = topicIndexOf([topicOf('Tea', { quotes })], days)
    expect(rising).toMatchObject([{ now: 6, expected: 3 }])
    expect(until).toBe('2026-05-10')
  })
})
