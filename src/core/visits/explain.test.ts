import { expect, test } from 'vitest'
import { explain } from './explain.ts'
import type { LinkRecord } from './link-record.ts'

const base = { url: 'https://kettle.example/tea/green', visited: '2026-03-08' }
const failed = { failedFirst: '2026-03-01', failedLast: '2026-03-08' }

test.each<[LinkRecord, string]>([
  [{ ...base, state: 'alive', answer: '200' }, 'answered on 2026-03-08.'],
  [
    {
      ...base,
      ...failed,
      state: 'dead',
      answer: '404',
      copy: 'https://web.archive.org/web/20190503101112/https://kettle.example/tea/green',
    },
    'is gone: it answers 404, on 2026-03-01 and on 2026-03-08. Link to this copy of 2019-05-03: https://web.archive.org/web/20190503101112/https://kettle.example/tea/green',
  ],
  [
    { ...base, ...failed, state: 'dead', answer: 'host-unknown', answered: '2025-12-01', copy: null },
    'is gone: there is no such host, on 2026-03-01 and on 2026-03-08; it last answered on 2025-12-01. The Wayback Machine has no copy; link to something else, or say that it is gone.',
  ],
  [
    { ...base, ...failed, state: 'dead', answer: '410' },
    'is gone: it answers 410, on 2026-03-01 and on 2026-03-08. Whether there is a copy could not be learnt; the next run asks again.',
  ],
  [
    { ...base, ...failed, state: 'failing', answer: 'refused' },
    'failed on 2026-03-01: its host refuses to be talked to. It is asked again from 2026-03-08, and called dead no sooner.',
  ],
  [
    { ...base, state: 'moved', answer: '200', to: 'https://pot.example/green' },
    'has moved to https://pot.example/green; link there, if that is what you meant.',
  ],
  [
    { ...base, state: 'moved', answer: '200', to: 'https://kettle.example/' },
    'leads to the front page, https://kettle.example/, now; see whether what you meant is still there, and else link to a copy of it.',
  ],
  [
    { ...base, state: 'moved', answer: '200', to: 'https://kettle.example/not-found' },
    'leads to an error page, https://kettle.example/not-found, now; see whether what you meant is still there, and else link to a copy of it.',
  ],
  [
    { ...base, state: 'unsure', answer: '403' },
    'says nothing certain: it does not let robots in (403). Open it in a browser to be sure.',
  ],
  [
    { ...base, state: 'unsure', answer: '503' },
    'says nothing certain: its server has trouble (503). It is tried again after a week.',
  ],
  [{ ...base, state: 'disallowed', answer: 'robots' }, 'was not visited, since its robots.txt asks not to; look yourself.'],
])('of %j: “%s”', (record, sentence) => {
  expect(explain(record)).toBe(sentence)
})
