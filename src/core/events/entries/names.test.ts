import { expect, test } from 'vitest'
import { cleanName, hasObject, namingLink, urlFor } from './names.ts'

/** Words between bars. */
const listed = (words: string) => words.split('|').map((word) => word.trim())

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
  "Don't miss",
  'Don’t miss',
  'Join us for',
  'Join us at',
  'Join us in',
  'Join me for',
  'Join me at',
  'Register for',
  'Register now for',
  'Announcing',
  'Introducing',
  'Coming up:',
  'Coming soon:',
  'Save the date',
  'Save the date:',
  'Free',
  'Last chance:',
  'The last chance',
  'Reminder',
  'The reminder:',
  'Upcoming',
  'Upcoming:',
  'Sponsored',
  'Sponsored:',
  'New',
  'New:',
  'The inaugural',
  'CFP',
  'CFP:',
  'Call for papers',
  'Call for proposals:',
  'The call for speakers',
  'Call for participation for:',
  'CFP for',
  'The CFP at',
  'New: Free',
  '“',
  "('",
])('“%s” before a name is no part of it', (lead) => {
  expect(cleanName(`${lead} KettleCon`)).toBe('KettleCon')
})

test.each(['Freedom', 'Newton', 'Announcement', 'Reminders', 'Upcomings', 'Cfps', 'See free', 'Join her at'])(
  '“%s” before a name is',
  (word) => {
    expect(cleanName(`${word} KettleCon`)).toBe(`${word} KettleCon`)
  },
)

test.each(
  listed(
    `agenda | schedule | ticket | tickets | registration | CFP | call for papers | call for proposals (CFP) | call for speakers |
    call for participation | agenda is live | tickets are now live! | CFP is open. | registration is now open | schedule is |
    is coming up | is coming soon | is coming to Graz and Linz | are live | is open | are back | is here | is happening | is returning | is returning to Graz |
    is next week | is this week | is almost here | is around the corner!`,
  ),
)('“%s” after a name is no part of it', (words) => {
  expect(cleanName(`KettleCon ${words}`)).toBe('KettleCon')
})

test.each(
  listed(
    'agendas | scheduled | agenda of old | calls for papers | is coming | is lively | is open to all | is hereby | backwards',
  ),
)('“%s” after a name is', (words) => {
  expect(cleanName(`KettleCon ${words}`)).toBe(`KettleCon ${words}`)
})

test.each(
  listed(
    `is | are | on | starts | begins | starts on | takes place | happens on | returns | from | this year | in | set for | is set for | scheduled for |
    is scheduled for`,
  ).concat([',', ':', ';', '–', '—', ' |', ' @', ' (', '-', ', from', ' — on']),
)('“%s” before its date is no part of a name', (words) => {
  const text = /^\w/.test(words) ? `KettleCon ${words} ` : `KettleCon${words} `
  expect(cleanName(`${text}May 4`, [{ at: text.length, end: text.length + 5 }])).toBe('KettleCon')
})

test.each([
  ['KettleCon — Graz –—', 'KettleCon — Graz'],
  ['KettleCon(Graz', 'KettleCon'],
  ['KettleCon (Graz) 2026', 'KettleCon (Graz) 2026'],
  ['See the Kettle', 'See the Kettle'],
  ['KettleCon!..', 'KettleCon'],
  ['Kettle.js Conf!', 'Kettle.js Conf'],
  ['Kettle_Con *2026*', 'Kettle_Con *2026*'],
  ['KettleCon”)', 'KettleCon'],
  ['“Tea” KettleCon', 'Tea” KettleCon'],
  ['Tea', 'Tea'],
  ['AI', 'AI'],
  ['  !  ', '!'],
  ['KettleCon • Meetup', 'KettleCon'],
  ['KettleCon · YouTube', 'KettleCon'],
  ['KettleCon | Tea | Our blog', 'KettleCon | Tea'],
  ['Medium KettleCon | Tea', 'Medium KettleCon | Tea'],
  ['KettleCon • Tea', 'KettleCon • Tea'],
  ['Kettle meetup', 'Kettle meetup'],
  ['KettleCon | Mediums', 'KettleCon | Mediums'],
])('of %j the name is %j', (text, name) => {
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
  [
    'what shares most of its words',
    [
      ['Tea and Kettle', 'https://a.example/'],
      ['KettleCon evening', 'https://b.example/'],
    ],
    'https://b.example/',
  ],
  [
    'what begins with “Details”, but not what ends so',
    [
      ['No details', 'https://a.example/'],
      ['Details', 'http://b.example/'],
    ],
    'http://b.example/',
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

test('words of three letters are in too many addresses to say anything', () => {
  const links = [link('Cup', 'https://cup.example/'), link('Tea', 'https://tea.example/')]
  expect(urlFor('Tea', links)).toBe('https://cup.example/')
  expect(urlFor('Teas', [...links, link('Cup', 'https://teas.example/')])).toBe('https://teas.example/')
})
