import { expect, test } from 'vitest'
import { pageHtml } from '../../../tests/support/core.ts'
import { settingsSchema } from '../model/settings.ts'
import { build } from '../pipeline.ts'
import { read } from '../read.ts'

const settings = settingsSchema.parse({ title: 'T', description: 'D', url: 'https://letters.example/on/', author: 'A' })
const context = {
  settings,
  now: '2026-04-01T12:00:00Z',
  includeUnpublished: false,
  assets: new Set<string>(),
  served: new Set<string>(),
}
const fileOf = (kind: 'issue' | 'topic', path: string, text: string) =>
  read({ path, bytes: new TextEncoder().encode(text) }, kind, settings)

const announcement =
  '## Events\n\n- [Kelp Conf](https://kelpconf.example/), May 9, 2026, Lisbon\n- [Kelp Day](https://day.example/), soon\n'
const publishing = (links: string) =>
  build(
    {
      entries: [
        fileOf('issue', 'issues/1/index.md', `---\ntitle: One\ndate: 2026-03-01\n---\n\n${links}\n\n${announcement}`),
        fileOf('topic', 'topics/seaweed.md', '---\ntitle: Seaweed\nwords: [Kelp Conf]\n---\n'),
        fileOf('topic', 'topics/boats.md', '---\ntitle: Boats\n---\n'),
      ],
    },
    context,
  )

test.each(['/events.ics', '/events/kelp-conf-2026.ics', '/topics/seaweed/events.ics'])('%s is there to link to', (path) => {
  const { views, findings } = publishing(`[A calendar](${path})`)
  expect(findings.filter(({ code }) => code.startsWith('link'))).toEqual([])
  expect(pageHtml(views.issues[0]!.text)).toContain(`href="/on${path}"`)
})

test.each(['/events/kelp-day-2026.ics', '/topics/boats/events.ics', '/events/none.ics'])(
  '%s is not: what has no day has no calendar',
  (path) => {
    expect(publishing(`[A calendar](${path})`).findings.map(({ code }) => code)).toContain('link-internal-missing')
  },
)

test('an event has the topics of the passages that announce it', () => {
  const { events, topics } = publishing('').views
  expect(events.map(({ slug, topics: its }) => [slug, its.map((topic) => topic.slug)])).toEqual([
    ['kelp-conf-2026', ['seaweed']],
    ['kelp-day-2026', []],
  ])
  expect(topics.map(({ slug, datedEvents: count }) => [slug, count])).toEqual([
    ['boats', 0],
    ['seaweed', 1],
  ])
})
