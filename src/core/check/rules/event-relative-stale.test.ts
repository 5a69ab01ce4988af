import { expect, test } from 'vitest'
import { settingsSchema } from '../../model/settings.ts'
import { build } from '../../pipeline.ts'
import { read } from '../../read.ts'

const settings = settingsSchema.parse({ title: 'T', description: 'D', url: 'https://letters.example/', author: 'A' })
const context = {
  settings,
  now: '2026-11-20T12:00:00Z',
  includeUnpublished: false,
  assets: new Set<string>(),
  served: new Set<string>(),
}

/** Issues a week apart, from 3 May 2026 on. */
const staleIn = (...texts: readonly string[]) => {
  const entries = texts.map((text, index) => {
    const date = new Date(Date.UTC(2026, 4, 3 + 7 * index)).toISOString().slice(0, 10)
    const bytes = new TextEncoder().encode(`---\ntitle: Letter ${index + 1}\ndate: ${date}\n---\n\n${text}\n`)
    return read({ path: `issues/${index + 1}/index.md`, bytes }, 'issue', settings)
  })
  return build({ entries }, context).findings.filter(({ code }) => code === 'event-relative-stale')
}

const invitation = 'Join us next Monday for the pager clinic.'

test('a sentence with “next Monday” that stood in the last issue is reported where it stands again', () => {
  expect(staleIn(`Hello. ${invitation}`, `Good morning.\n\n${invitation}`)).toEqual([
    {
      code: 'event-relative-stale',
      place: expect.objectContaining({ file: 'issues/2/index.md', line: 8 }),
      message: `“next Monday” stands in the same sentence in issue 1 of 2026-05-03; see whether “${invitation}” still holds.`,
    },
  ])
})

test.each([
  ['other words', [invitation, 'Join us next Monday for the kelp clinic.']],
  ['no relative day', ['Join us on Mondays for the pager clinic.', 'Join us on Mondays for the pager clinic.']],
  ['twice in one issue', [`${invitation}\n\n${invitation}`]],
  ['what anybody says', ['See you tomorrow!', 'See you tomorrow!']],
  ['no day of the calendar', ['We build the web of tomorrow for everyone.', 'We build the web of tomorrow for everyone.']],
  ['a habit of the house', [invitation, invitation, invitation]],
])('%s: nothing to say', (_, texts) => {
  expect(staleIn(...texts)).toEqual([])
})
