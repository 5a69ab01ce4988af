import { expect, test } from 'vitest'
import { settingsSchema } from '../model/settings.ts'
import { read } from '../read.ts'
import { isHomeOrProfile, occurrencesIn } from './link-occurrences.ts'
import { recurringLinks } from './recurring-links.ts'

const settings = settingsSchema.parse({ title: 'T', description: 'D', url: 'https://letters.example/', author: 'A' })

const bodyOf = (text: string) =>
  read(
    { path: 'issues/7/index.md', bytes: new TextEncoder().encode(`---\ntitle: T\ndate: 2026-03-01\n---\n\n${text}`) },
    'issue',
    settings,
  ).body!

const text = `An introduction that links to [a story](https://press.example/story-of-the-kettle).

## Process

[Why the kettle sings](https://steam.example/why?utm_source=slack) — It is the steam, says [Jane](https://x.com/jane), as [we did](/3/).

[Kettles for rent](https://rent.example/kettles) — All sizes. *SPONSORED*

[The kettle's home](https://kettle.example/) — Worth a visit.

[Jane Doe](https://github.com/janedoe) — Follow her.

1. [The best of last week](https://best.example/kettles)
2. [The second best](https://second.example/kettles)

## Events

- [Kettle Conf](https://conf.example/2026), April 9, 2026, Lisbon

## Jobs

[Boiler at Kettle & Co.](https://jobs.example/boiler)
`

test.each([
  ['https://press.example/story-of-the-kettle', 'mention'],
  ['https://steam.example/why', 'editorial'],
  ['https://rent.example/kettles', 'sponsor'],
  ['https://kettle.example', 'evergreen'],
  ['https://github.com/janedoe', 'evergreen'],
  ['/3/', 'evergreen'],
  ['https://best.example/kettles', 'editorial'],
  ['https://conf.example/2026', 'event'],
  ['https://jobs.example/boiler', 'job'],
])('%s stands as %s', (canonical, role) => {
  expect(occurrencesIn(bodyOf(text)).get(canonical)?.role).toBe(role)
})

test('a link that is an item and is mentioned, too, counts as the item', () => {
  const body = bodyOf(
    '## A\n\n[One](https://a.example/x) — See [two](https://b.example/y?ref=z).\n\n[Two](https://b.example/y) — Yes.',
  )
  expect(occurrencesIn(body).get('https://b.example/y')).toMatchObject({
    role: 'editorial',
    title: 'Two',
    anchor: 'two',
    item: 1,
  })
})

test('an item of its own goes before an entry of a numbered list', () => {
  const body = bodyOf(
    '## Best\n\n1. [X](https://a.example/x)\n2. [Y](https://a.example/y)\n\n## New\n\n[X again](https://a.example/x) — Yes.',
  )
  expect(occurrencesIn(body).get('https://a.example/x')).toMatchObject({ title: 'X again', isNumbered: false })
  expect(occurrencesIn(body).get('https://a.example/y')).toMatchObject({ isNumbered: true })
})

test('what stands in most issues of its time recurs, announcements apart', () => {
  const issue = (...paths: string[]) => [
    ...occurrencesIn(bodyOf(`## A\n\n${paths.map((path) => `[${path}](https://a.example/${path})`).join('\n\n')}`)).values(),
  ]
  const always = Array.from({ length: 4 }, () => issue('survey'))
  expect([...recurringLinks(always)]).toEqual([])
  expect([...recurringLinks([...always, issue('x'), issue('survey', 'x')])]).toEqual(['https://a.example/survey'])
  const seldom = Array.from({ length: 15 }, (_, index) => (index % 3 === 0 ? issue('guide') : issue(`n${index}`)))
  expect([...recurringLinks(seldom)]).toEqual([])
  const announced = Array.from({ length: 6 }, () => [
    ...occurrencesIn(bodyOf('## Events\n\n- [Kettle Conf](https://conf.example/2026), April 9, 2026, Lisbon')).values(),
  ])
  expect([...recurringLinks(announced)]).toEqual([])
})

test.each([
  ['Events', '[Kettle Meetup](https://meetup.example/kettle) — Every month in Graz.', 'event'],
  ['Events', '| Event | When |\n| --- | --- |\n| [Kettle Conf](https://meetup.example/kettle) | April 9, 2026 |', 'event'],
  ['Process', '[A hackathon for kettles](https://meetup.example/kettle) — It was fun.', 'event'],
  ['Process', 'We like [Kettle Meetup](https://meetup.example/kettle) in Graz.', 'mention'],
  ['Process', '[Kettle Meetup](https://meetup.example/kettle) — It is good.', 'editorial'],
])('under “%s”, a link in %j stands as %s', (heading, markdown, role) => {
  const occurrences = occurrencesIn(bodyOf(`## ${heading}\n\n${markdown}`))
  expect(occurrences.get('https://meetup.example/kettle')?.role).toBe(role)
})

test.each([
  ['An item: its title', '[The kettle](https://a.example/x) — It sings.', 'The kettle', 'the-kettle'],
  ['in an item: its own text', '[Tea](https://b.example/y) — Of [the kettle](https://a.example/x).', 'the kettle', 'tea'],
  ['in prose: its own text', 'All about [the kettle](https://a.example/x).', 'the kettle', 'a'],
  [
    'of an event that is announced: its name',
    '| Event | When |\n| --- | --- |\n| [Kettle Conf 2026](https://a.example/x) | April 9, 2026 |\n\nSee [them](https://a.example/x).',
    'Kettle Conf 2026',
    'a',
  ],
])('%s: in %j', (_, markdown, title, anchor) => {
  expect(occurrencesIn(bodyOf(`## A\n\n${markdown}`)).get('https://a.example/x')).toMatchObject({ title, anchor })
})

test('a link to the site itself may recur, however it is written', () => {
  const occurrences = occurrencesIn(
    bodyOf('See [the steam](/3/why-it-sings/), [again](https://letters.example/3/why-it-sings/).'),
  )
  expect([...occurrences.values()].map(({ role }) => role)).toEqual(['evergreen', 'evergreen'])
})

test('above the first heading there is no anchor', () => {
  const body = bodyOf('All about [the kettle](https://a.example/x).\n\n## A\n\n[Tea](https://b.example/y) — Yes.')
  expect(occurrencesIn(body).get('https://a.example/x')).toMatchObject({ anchor: null, item: null, isNumbered: false })
})

test.each([
  ['[![The kettle](kettle.png)](https://a.example/x)', true],
  ['[**The kettle**](https://a.example/x)', true],
  ['See [the kettle](https://a.example/x).', false],
])('%s stands alone: %s', (markdown, isAlone) => {
  expect(occurrencesIn(bodyOf(markdown)).get('https://a.example/x')?.isAlone).toBe(isAlone)
})

test('an item is pointed to from its first character to its last, a link in it from bracket to parenthesis', () => {
  const occurrences = occurrencesIn(bodyOf('[Tea](https://b.example/y) — Of [the kettle](https://a.example/x).'))
  expect(occurrences.get('https://b.example/y')?.place).toMatchObject({ column: 1, endColumn: 67 })
  expect(occurrences.get('https://a.example/x')?.place).toMatchObject({ column: 33, endColumn: 66 })
})

test('of several links to a page that say as much, the first counts', () => {
  const body = bodyOf(
    '## A\n\n[One](https://a.example/x) — Yes.\n\n[Two](https://a.example/x) — Yes. See [it](https://a.example/x).',
  )
  expect(occurrencesIn(body).get('https://a.example/x')?.title).toBe('One')
})

test('a text is read once, however often it is asked for', () => {
  const body = bodyOf(text)
  expect(occurrencesIn(body)).toBe(occurrencesIn(body))
})

test.each([
  ['https://kelp.example', true],
  ['https://github.com/ada', true],
  ['mailto:ada@kelp.example', true],
  ['git+https://kelp.example/why-the-kettle-sings', true],
  ['https://kelp.example/why-the-kettle-sings', false],
  ['http://[::1/why', false],
])('%s may be linked to in every issue: %s', (canonical, expected) => {
  expect(isHomeOrProfile(canonical)).toBe(expected)
})
