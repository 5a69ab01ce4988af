import { expect, test } from 'vitest'
import { cleanName, hasObject, namingLink, urlFor } from './names.ts'

test.each([
  // announced as                                        name
  ['KettleCon', 'KettleCon'],
  ['Join us at KettleCon', 'KettleCon'],
  ['Join us for the inaugural KettleCon!', 'KettleCon'],
  ["Don't miss KettleCon", 'KettleCon'],
  ['Announcing: KettleCon', 'KettleCon'],
  ['Save the date: KettleCon', 'KettleCon'],
  ['Reminder: KettleCon', 'KettleCon'],
  ['“KettleCon”', 'KettleCon'],
  ['CFP: KettleCon', 'KettleCon'],
  ['Call for Papers for KettleCon', 'KettleCon'],
  ['The CFP for KettleCon is open', 'KettleCon'],
  ['Newton Meetup', 'Newton Meetup'],
  ['KettleCon tickets', 'KettleCon'],
  ['KettleCon schedule is live', 'KettleCon'],
  ['KettleCon is coming to Graz', 'KettleCon'],
  ['KettleCon is back!', 'KettleCon'],
  ['KettleCon is around the corner.', 'KettleCon'],
  ['KettleCon –', 'KettleCon'],
  ['KettleCon (Graz', 'KettleCon'],
  ['KettleCon | Eventbrite', 'KettleCon'],
  ['KettleCon | Day One', 'KettleCon | Day One'],
  ['the KettleCon', 'KettleCon'],
  ['The KettleCon', 'The KettleCon'],
  ['the kettle evening', 'the kettle evening'],
  ['RSVP to A Night of Tests', 'A Night of Tests'],
  ['Register now for KettleCon', 'KettleCon'],
  ['KettleCon  in\n Graz', 'KettleCon in Graz'],
  ['**KettleCon**', 'KettleCon'],
  ['A “Kettle Night”', 'A “Kettle Night”'],
  ['!', '!'],
])('%j is %s', (text, name) => {
  expect(cleanName(text)).toBe(name)
})

test.each([
  ['KettleCon is May 4', 'May 4', 'KettleCon'],
  ['KettleCon starts on May 4', 'May 4', 'KettleCon'],
  ['KettleCon, May 4', 'May 4', 'KettleCon'],
  ['KettleCon this year on May 4 in Graz', 'May 4', 'KettleCon'],
  ['May 4: KettleCon', 'May 4', 'KettleCon'],
  ['– May 4 | KettleCon', 'May 4', 'KettleCon'],
])('%s, without its date, is %3$s', (text, date, name) => {
  const at = text.indexOf(date)
  expect(cleanName(text, [{ at, end: at + date.length }])).toBe(name)
})

test.each([
  ['RSVP to A Night', true],
  ['sign up today for KettleCon', true],
  ['Tune in to KettleCon', true],
  ['Register here', false],
  ['Register for –', false],
  ['Please register for KettleCon', false],
])('%s names something: %s', (action, expected) => {
  expect(hasObject(action)).toBe(expected)
})

const link = (text: string, url: string) => ({ text, url, at: 0, end: text.length })

test.each([
  [
    'a name of an event',
    [
      ['Graz', 'https://kettle.example/events/1'],
      ['KettleCon', 'https://kettle.example/'],
    ],
    'KettleCon',
  ],
  [
    'a page of an event',
    [
      ['Kettle Inc', 'https://kettle.example/'],
      ['Tea evening', 'https://kettle.example/events/1'],
    ],
    'Tea evening',
  ],
  [
    'the first',
    [
      ['Kettle Inc', 'https://kettle.example/'],
      ['Tea', 'https://tea.example/'],
    ],
    'Kettle Inc',
  ],
  [
    'no instruction',
    [
      ['Register here', 'https://kettle.example/events/1'],
      ['iCal', 'https://kettle.example/1'],
      ['Tea', 'https://tea.example/'],
    ],
    'Tea',
  ],
  ['nothing', [['Register here', 'https://kettle.example/events/1']], undefined],
] as const)('what names an event best: %s', (_, links, expected) => {
  expect(namingLink(links.map(([text, url]) => link(text, url)))?.text).toBe(expected)
})

test.each([
  [
    'its site',
    [
      ['KettleCon', 'https://a.example/'],
      ['Website', 'https://b.example/'],
    ],
    'https://b.example/',
  ],
  [
    'what shares its words',
    [
      ['Tea', 'https://a.example/'],
      ['tickets', 'https://kettlecon.example/'],
    ],
    'https://kettlecon.example/',
  ],
  [
    'of those, the page of an event',
    [
      ['KettleCon', 'https://a.example/kettlecon'],
      ['here', 'https://kettlecon.example/events/1'],
    ],
    'https://kettlecon.example/events/1',
  ],
  [
    'an instruction',
    [
      ['Tea', 'https://a.example/'],
      ['Register', 'https://b.example/'],
    ],
    'https://b.example/',
  ],
  [
    'the first',
    [
      ['Tea', 'https://a.example/'],
      ['Cup', 'https://b.example/'],
    ],
    'https://a.example/',
  ],
  [
    'an address of the web',
    [
      ['KettleCon', 'mailto:tea@kettle.example'],
      ['iCal', 'https://a.example/'],
    ],
    null,
  ],
  ['nothing', [], null],
] as const)('the URL for a name without link: %s', (_, links, expected) => {
  expect(
    urlFor(
      'KettleCon',
      links.map(([text, url]) => link(text, url)),
    ),
  ).toBe(expected)
})
