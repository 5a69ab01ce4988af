import { describe, expect, test } from 'vitest'
import { publishFiles } from '../../../../tests/support/core.ts'

const front = '---\ntitle: One\ndate: 2026-03-01\n---\n\n'

/** The text after every fix of a code; null where there is none. */
function fixed(text: string, code: string): string | null {
  const whole = front + text
  const fixes = publishFiles({ 'issues/7/index.md': whole }).findings.flatMap((it) =>
    it.code === code && it.fix ? [it.fix] : [],
  )
  if (fixes.length === 0) return null
  return fixes
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((before, fix) => before.slice(0, fix.offset) + fix.text + before.slice(fix.offset + fix.length), whole)
    .slice(front.length)
}

describe('an id goes, and all else stays as it was written', () => {
  test.each([
    ['[a](https://a.example/?mc_eid=1)', '[a](https://a.example/)'],
    ['[a](https://a.example/?b=%7e&mc_eid=1&c#d "T")', '[a](https://a.example/?b=%7e&c#d "T")'],
    ['<https://a.example/?fbclid=1>', '<https://a.example/>'],
    ['![a](https://a.example/?fbclid=1)', '![a](https://a.example/)'],
    ['[https://a.example/?fbclid=1](https://a.example/?fbclid=1)', '[https://a.example/?fbclid=1](https://a.example/)'],
    ['[a][1]\n\n[1]: https://a.example/?fbclid=1', '[a][1]\n\n[1]: https://a.example/'],
  ])('%s', (text, plain) => expect(fixed(text, 'tracking-click-id')).toBe(plain))
})

test('somebody else’s campaign goes, whole', () => {
  const text = '[a](https://a.example/?utm_source=linkedin_share&id=1&utm_medium=web)'
  expect(fixed(text, 'tracking-foreign')).toBe('[a](https://a.example/?id=1)')
})

test('a redirector goes', () => {
  const text = '[a](https://out.reddit.com/t3_1?url=https%3A%2F%2Fa.example%2Fb&token=1)'
  expect(fixed(text, 'tracking-redirector')).toBe('[a](https://a.example/b)')
})

test.each([
  ['tracking-click-id', '[**A**](https://a.example/?gclid=1)\nBuy. *SPONSORED*'],
  ['tracking-click-id', '[a](https://a.example/?b=1&amp;gclid=1)'],
  ['tracking-redirector', '[a](https://out.reddit.com/t3_1?url=https%3A%2F%2Fa.example%2Fb(c)&token=1)'],
])('an editor decides on %s in %s', (code, text) => {
  expect(publishFiles({ 'issues/7/index.md': front + text }).findings.map((it) => it.code)).toContain(code)
  expect(fixed(text, code)).toBeNull()
})
