import { expect, test } from 'vitest'
import { recurringLinks } from './recurring-links.ts'

/** One issue a letter: `x` links to the page, `e` announces it as an event, `.` does not link to it. */
const recurs = (issues: string): boolean =>
  recurringLinks(
    [...issues].map((it) =>
      it === '.' ? [] : [{ canonical: 'https://kelp.example', role: it === 'e' ? ('event' as const) : ('editorial' as const) }],
    ),
  ).has('https://kelp.example')

test.each([
  ['xxxxx', true],
  ['..xxxxx...........', true],
  ['x.x.x.x.x', true],
  ['xxxx.....x', true],
  ['.........xxxx.....x', true],
  ['.........xxxx......x', false],
  ['xxxx......x', false],
  ['xxxx', false],
  ['xxxxe', false],
  ['eeeee', false],
  ['', false],
])('in issues %j: %s', (issues, expected) => {
  expect(recurs(issues)).toBe(expected)
})

test('each page is counted for itself', () => {
  const issue = (...pages: string[]) => pages.map((canonical) => ({ canonical, role: 'editorial' as const }))
  const issues = [issue('a', 'b'), issue('a'), issue('a', 'b'), issue('a'), issue('a', 'b')]
  expect([...recurringLinks(issues)]).toEqual(['a'])
})
