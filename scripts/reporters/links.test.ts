import { expect, test } from 'vitest'
import { describeLinks } from './links.ts'

test('no address commands the terminal', () => {
  const place = { file: 'issues/1/index.md', line: 3, column: 1 }
  const text = describeLinks(
    [
      {
        url: 'https://kelp.example/',
        state: 'dead',
        message: 'is gone: \u001B]0;tide\u0007.',
        isVisitedNow: true,
        isDue: false,
        record: null,
        uses: [{ place, written: 'https://kelp.example/#\u001B[2J', day: null }],
      },
    ],
    { content: 'content', showsAll: true },
    { isColoured: false },
  )
  expect(text).toContain('content/issues/1/index.md:3:1 https://kelp.example/#␛[2J is gone: ␛]0;tide␇.')
})
