import { expect, test } from 'vitest'
import { describeInspection } from './inspection.ts'

test('no text commands the terminal', () => {
  const finding = { code: 'placeholder', severity: 'error', line: 3, column: 1, message: '“\u001B[2J” is none.' } as const
  const text = describeInspection(
    {
      file: 'a.md',
      issue: '1',
      title: 'Kelp\u001B]0;fog\u0007',
      date: null,
      items: [],
      events: [],
      passages: [],
      diagnostics: [finding],
    },
    { isColoured: false },
  )
  expect(text).toContain('Kelp␛]0;fog␇\n')
  expect(text).toContain('“␛[2J” is none.')
})
