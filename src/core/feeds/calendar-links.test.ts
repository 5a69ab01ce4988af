import { expect, test } from 'vitest'
import { calendarLinksOf } from './calendar-links.ts'
import { anEventAtAnHour, anEventPage } from '../../../tests/support/event-pages.ts'

const linksOf = (event: Parameters<typeof calendarLinksOf>[0]) =>
  Object.fromEntries(calendarLinksOf(event, 'https://letters.example/').map(({ label, url }) => [label, new URL(url)]))

test('whole days, the end being the day after the last', () => {
  const links = linksOf(anEventPage({ end: '2026-05-09', location: 'Linz & around' }))
  expect(links['Google']!.searchParams.get('dates')).toBe('20260507/20260510')
  expect(links['Google']!.searchParams.get('location')).toBe('Linz & around')
  for (const label of ['Outlook.com', 'Office 365'])
    expect(Object.fromEntries(links[label]!.searchParams)).toMatchObject({
      startdt: '2026-05-07',
      enddt: '2026-05-10',
      allday: 'true',
    })
  expect(Object.fromEntries(links['Yahoo']!.searchParams)).toMatchObject({ st: '20260507', et: '20260510', dur: 'allday' })
})

test('a moment, with an hour for its end', () => {
  const links = linksOf(anEventAtAnHour({ title: 'Ferry Night + cake' }))
  expect(links['Google']!.searchParams.get('dates')).toBe('20260507T163000Z/20260507T173000Z')
  expect(links['Office 365']!.searchParams.get('enddt')).toBe('2026-05-07T17:30:00Z')
  expect(links['Office 365']!.search).toContain('subject=Ferry%20Night%20%2B%20cake')
  expect(links['Yahoo']!.searchParams.get('st')).toBe('20260507T163000Z')
})

test('none without a day', () => {
  expect(linksOf(anEventPage({ start: null }))).toEqual({})
})
