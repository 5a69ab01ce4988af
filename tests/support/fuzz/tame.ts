import * as fc from 'fast-check'
import type { DocumentKind } from '../../../src/core/model/document.ts'
import { block } from './markdown.ts'

const quoted = (value: string): string => JSON.stringify(value)
const sentence = fc.constantFrom(
  'Vault keeps secrets, and the tide keeps Vault.',
  'A hundred lanterns were lit in the harbour, the the last of them by hand.',
  'Kubernetes rotates its credentials at high water ; nobody noticed.',
  'It took an hour, its keeper says, and should of taken less.',
  'The Tides of Lisbon turn twice a day, every 1th and 22st of the month.',
  'See [what we wrote before](/1/) and [the topic](/topics/secrets/).',
  'PostgreSQL is out of date; postgresql is not.',
  'It ’s  late,and the weather is wonderful..',
)
const title = fc.constantFrom(
  'How a tide gauge works',
  'Secrets management for the tired',
  'Rope, spliced',
  'Vault 2.0',
  'kelp-works/tidetable',
  'Why tides',
)
const url = fc.constantFrom(
  'https://lamp.example/gauge',
  'https://lamp.example/gauge?utm_source=kelp&utm_campaign=issue-2',
  'https://www.lamp.example/keeper/',
  'https://github.com/kelp-works/tidetable',
  'https://github.com/kelp-works/foglog',
  'https://medium.com/@ada/why-tides-1a2b3c4d5e6f',
  'https://vaultproject.io/docs',
  'https://hemp.example/splicing#rope',
)
const byline = fc.constantFrom('', ' by Ada Lamp', ' by Jane Doe and Ada Lamp', ' (Ada Lamp, 5 min read)', ' — MIT')
const when = fc.constantFrom(
  '9–10 April 2027',
  'April 9, 2027',
  '15 April 2027, 18:00 CEST / 12:00 ET',
  'May 7, 2026',
  'Friday, April 9, 2027',
  '11–12 April 2027',
)
const event = fc.constantFrom('Kelp Conf', 'Kelp Conf 2027', 'Tide Days', 'Lantern Watch')

const item = fc
  .tuple(title, url, byline, sentence, fc.constantFrom('', '- ', '<!-- galley: sponsor -->\n', 'Sponsored: '))
  .map(([name, to, who, said, mark]) => `${mark}[${name}](${to})${who} — ${said}`)
const announcement = fc
  .tuple(event, when, fc.constantFrom('Lisbon', 'online', 'Berlin, Germany'), sentence)
  .map(
    ([name, days, where, said]) =>
      `- [${name}](https://kelpconf.example/2027/), ${days}, ${where}. ${said} The CFP closes on 15 January 2027.`,
  )

/** What an editor writes, one block in a dozen of it spoilt. */
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: item },
      { weight: 2, arbitrary: announcement },
      { weight: 2, arbitrary: sentence },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '## Events',
          '## Tools',
          '## Secrets management',
          '## Sponsor',
          '### Reading',
          '![A buoy](a.png)',
          '{{< sponsor >}}',
          '> A quotation.[^1]\n\n[^1]: From a book.',
        ),
      },
      { weight: 1, arbitrary: block },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((blocks) => blocks.join('\n\n'))

const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2025, 10, 1 + days)).toISOString().slice(0, 10))
const perhaps = (line: string) => fc.constantFrom('', '', line)
const fronts: Readonly<Record<DocumentKind, fc.Arbitrary<readonly string[]>>> = {
  issue: fc.tuple(
    title.map((it) => `title: ${quoted(it)}`),
    day.map((it) => `date: ${it}`),
    perhaps('topics: [secrets]'),
    perhaps('sponsor: { name: Kelp & Co, url: "https://kelp-co.example/" }'),
    perhaps('events: [kelp-conf-2027]'),
    perhaps('tags: [Vault, Tides]'),
    perhaps('image: { src: a.png, alt: A buoy }'),
    perhaps('draft: true'),
  ),
  'issue-notes': fc.constant(['title: Notes']),
  note: fc.tuple(
    title.map((it) => `title: ${quoted(it)}`),
    day.map((it) => `date: ${it}`),
    perhaps('event: kelp-conf-2027'),
    perhaps('topics: [secrets]'),
  ),
  event: fc.tuple(
    event.map((it) => `title: ${it}`),
    perhaps('start: 2027-04-09\nend: 2027-04-10'),
    perhaps('time: "18:30"\ntimezone: Europe/Lisbon'),
    perhaps('url: https://kelpconf.example/2027/'),
    perhaps('location: Lisbon\nonline: true'),
    perhaps('aliases: [Tide Days]'),
    perhaps('status: postponed'),
    perhaps('topics: [secrets]'),
  ),
  topic: fc.tuple(
    fc.constantFrom('title: Secrets', 'title: Tides'),
    perhaps('aliases: [Vault]'),
    fc.constantFrom('words: [Vault, secrets, secrets management]', 'words: [tide, { word: lantern, with: [harbour] }]'),
    perhaps('hints: [credentials, harbour]'),
    perhaps('hosts: [lamp.example, github.com/kelp-works]'),
    perhaps('broader: [vault]'),
    perhaps('related: [secrets]'),
    perhaps('definition: What nobody is told.'),
    perhaps('headings: [Secrets management]'),
  ),
  page: fc.constant(['title: About']),
}

/** A file of this kind that is nearly as it should be. */
export const tameText = (kind: DocumentKind): fc.Arbitrary<string> =>
  fc.tuple(fronts[kind], text).map(([front, below]) => `---\n${front.filter(Boolean).join('\n')}\n---\n\n${below}\n`)
