import { expect, test } from 'vitest'
import { catalogue, isBlocking, type Code } from './catalogue.ts'

test.each(Object.entries(catalogue))('%s: its help tells an editor in a sentence what to do', (_, { help }) => {
  expect(help).toMatch(/^\p{Lu}.{8,}\.$/u)
})

test('what blocks publishing is an error', () => {
  const blocking = Object.entries(catalogue).filter(([code]) => isBlocking(code as Code))
  expect(blocking.length).toBeGreaterThan(3)
  for (const [, { severity }] of blocking) expect(severity).toBe('error')
})
