import { describe, expect, test } from 'vitest'
import { messagesIn, type Head } from '../../../../tests/support/issues-in-series.ts'

describe('the day of the week', () => {
  const sundays = Array.from({ length: 5 }, (_, index): Head => ({ title: `Kelp ${index + 1}` }))
  const said = (date: string, before: readonly Head[] = sundays, names = {}) =>
    messagesIn('date-weekday', [...before, { title: 'Kelp', date }], names)

  test.each([
    ['2026-02-09', 'Monday', '2026-02-08'],
    ['2026-02-11', 'Wednesday', '2026-02-08'],
    ['2026-02-12', 'Thursday', '2026-02-15'],
    ['2026-02-14', 'Saturday', '2026-02-15'],
  ])('%s is a %s, the nearest Sunday is %s', (date, weekday, nearest) => {
    expect(said(date)).toEqual([
      `${date} is a ${weekday}; all of the last 5 issues are dated on a Sunday, and the nearest one is ${nearest}.`,
    ])
  })

  test.each([
    ['it is the usual day', sundays, '2026-02-08', {}],
    ['four issues make no habit', sundays.slice(0, 4), '2026-02-09', {}],
    ['one of five has another', [...sundays.slice(0, 4), { title: 'Kelp 5', date: '2026-02-02' }], '2026-02-09', {}],
    ['the issue has no number', sundays, '2026-02-09', { 5: 'storm' }],
  ] as const)('nothing to say where %s', (_, before, date, names) => {
    expect(said(date, before, names)).toEqual([])
  })

  test('nine of ten are enough', () => {
    const nine = Array.from({ length: 9 }, (_, index): Head => ({ title: `Kelp ${index + 1}` }))
    expect(said('2026-03-16', [...nine, { title: 'Kelp 10', date: '2026-03-09' }])).toEqual([
      '2026-03-16 is a Monday; 9 of the last 10 issues are dated on a Sunday, and the nearest one is 2026-03-15.',
    ])
  })
})
