import { describe, expect, test } from 'vitest'
import { bytesOf, page, settingsOf } from '../../../../tests/support/core.ts'
import { read } from '../../read.ts'
import type { Issue } from '../../model/publication.ts'
import { isNamedInSettings, newsletterNames } from './newsletter-names.ts'
import { newestFirst, seriesOf } from './series.ts'

const settings = settingsOf()
const link = (host: string, source: string) => `[a](https://${host}.example/?utm_source=${source})`

function issueOf(name: number | string, ...links: string[]): Issue {
  const bytes = bytesOf(page(`title: One\ndate: 2026-01-${String(name).padStart(2, '0')}`, links.join(' ')))
  return read({ path: `issues/${name}/index.md`, bytes }, 'issue', settings).publication as Issue
}

const namesAt = (issue: Issue, ...series: readonly Issue[]) =>
  newsletterNames(seriesOf(newestFirst(series, settings), settings).subjectOf(issue))

describe('what names the newsletter', () => {
  test.each(['kelp', 'Kelp Letter', 'kelp.example'])('%s, by the settings', (value) => {
    expect(isNamedInSettings(settings)(value)).toBe(true)
    expect(namesAt(issueOf(9)).isOwn(value)).toBe(true)
  })

  const issues = ['a', 'b', 'c'].map((host, index) => issueOf(index + 1, link(host, 'tidings'), link(`${host}2`, 'tidings')))

  test('what issue after issue sends to one host and another', () => {
    const { isKnown, isOwn } = namesAt(issueOf(9), ...issues)
    expect([isKnown, isOwn('the-tidings'), isOwn('harbournews')]).toEqual([true, true, false])
  })

  test('the issue itself is one of them, and a later one is none', () => {
    const [first, second, third] = issues as [Issue, Issue, Issue]
    expect(namesAt(third, ...issues).isOwn('tidings')).toBe(true)
    expect(namesAt(second, ...issues).isOwn('tidings')).toBe(false)
    expect(namesAt(first, ...issues).isKnown).toBe(false)
  })

  test('but no way on which readers come, nor one site’s own', () => {
    const others = ['a', 'b', 'c'].map((host, index) =>
      issueOf(index + 1, link(host, 'newsletter'), link(host, 'twitter'), link('boats', 'boatyard')),
    )
    const { isOwn } = namesAt(issueOf(9), ...others)
    expect(['newsletter', 'twitter', 'boatyard'].map(isOwn)).toEqual([false, false, false])
  })

  test.each([
    ['a name of four letters', 'tide', true],
    ['a name of three letters', 'eel', false],
  ])('%s', (_, name, expected) => {
    const others = ['a', 'b', 'c'].map((host, index) => issueOf(index + 1, link(host, name)))
    expect(namesAt(issueOf(9), ...others).isOwn(name)).toBe(expected)
  })

  test('a name that is sent to two sites alone, or by two issues alone, is not learnt', () => {
    const twoHosts = ['a', 'b', 'a'].map((host, index) => issueOf(index + 1, link(host, 'tidings')))
    const twoIssues = ['a', 'b'].map((host, index) => issueOf(index + 1, link(host, 'tidings'), link(`${host}2`, 'tidings')))
    for (const others of [twoHosts, twoIssues]) expect(namesAt(issueOf(9), ...others).isOwn('tidings')).toBe(false)
  })

  test('the name in the settings is known once a campaign has it, here or before', () => {
    expect(namesAt(issueOf(9), issueOf(1, link('a', 'reef'))).isKnown).toBe(false)
    expect(namesAt(issueOf(9), issueOf(1, link('a', 'kelp'))).isKnown).toBe(true)
    expect(namesAt(issueOf(9, link('a', 'kelp'))).isKnown).toBe(true)
  })

  test('a title, a host without its ending, and hosts of old name it', () => {
    const isNamed = isNamedInSettings({
      title: 'The Fog',
      url: 'https://www.harbour-news.example/',
      oldHosts: ['Reef.example', 'eel.example'],
    })
    expect(['the fog', 'thefog', 'harbournews', 'harbour-news.example', 'reef', 'REEF!'].map(isNamed)).toEqual(
      Array(6).fill(true),
    )
    expect(['fog', 'harbour', 'example', 'www', 'eel', ''].map(isNamed)).toEqual(Array(6).fill(false))
  })
})
