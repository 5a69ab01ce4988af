import { describe, expect, test } from 'vitest'
import { readMentions as read } from '../../../tests/support/mentions.ts'

describe('under a heading of events', () => {
  test('a linked title, a line with the date, words about it', () => {
    const { mentions } = read(
      '## Events\n\n[**CrateConf 2026**](https://crate.example/)\n\nJUNE 3 – 5, 2026\n\nThree days about crates.\n',
    )
    expect(mentions).toEqual([
      {
        name: 'CrateConf 2026',
        url: 'https://crate.example/',
        start: '2026-06-03',
        end: '2026-06-05',
        time: null,
        timezone: null,
        utc: null,
        deadline: null,
        location: null,
        isOnline: false,
        kind: 'event',
        section: 0,
        anchor: 'events',
        quote: 'JUNE 3 – 5, 2026\nThree days about crates.',
        place: { file: 'issues/1/index.md', line: 7, endLine: 11 },
      },
    ])
  })

  test('a name that contains a verb', () => {
    const { mentions } = read('## Events\n\n* [Lantern Watch 3](https://lantern.example/), May 30, 2026, London\n')
    expect(mentions).toMatchObject([{ name: 'Lantern Watch 3', start: '2026-05-30', location: 'London' }])
  })

  test('lines of one paragraph: name, place, day and hours in two zones', () => {
    const { mentions } = read(
      '## Events\n\n[Ferry Night](https://ferry.example/)  \nLinz, AT  \nMay 7, 2026, 11:00 am PT | 2:00 pm ET  \nWe talk about ferries.\n',
    )
    expect(mentions[0]).toMatchObject({ location: 'Linz, AT', time: '11:00', timezone: 'PT', utc: '2026-05-07T18:00:00Z' })
  })

  test('a name without link takes the link that leads to it', () => {
    const { mentions } = read('## Events\n\nCrateConf  \nMay 8-11, 2026  \n[www.crate.example](https://crate.example/16)\n')
    expect(mentions[0]).toMatchObject({ name: 'CrateConf', url: 'https://crate.example/16', start: '2026-05-08' })
  })

  test('the deadline of a call for papers is not the day of the event', () => {
    const { mentions } = read(
      '## Events\n\n[CrateConf](https://crate.example/)  \nDates: 2026-10-29 through 2026-10-31  \nThe CFP closes May 24. Early bird tickets until June 1.\n',
    )
    expect(mentions).toMatchObject([{ start: '2026-10-29', end: '2026-10-31', deadline: '2026-05-24', kind: 'event' }])
  })

  test('a call for papers alone has a deadline and no day', () => {
    const { mentions, findings } = read(
      '## Call for Papers\n\nTell your story at [#CrateConfEU](https://crate.example/)! [Call for papers](https://crate.example/cfp) open through May 16, 2026.\n',
    )
    expect(mentions).toMatchObject([{ kind: 'cfp', start: null, deadline: '2026-05-16', url: 'https://crate.example/cfp' }])
    expect(findings).toEqual([])
  })

  test('what follows an entry belongs to it, until another event is named and dated', () => {
    const { short } = read(
      '## Events\n\n[CrateConf is June 8-10](https://crate.example/) (free)  \nOn June 8th-9th there are talks.\n\nWorkshops follow on June 10th.\n\nIncident folk: join [**Pager Conf**](https://pager.example/) on July 1 (no joke).\n\n* Learn\n* Meet people\n',
    )
    expect(short).toEqual([
      ['CrateConf', '2026-06-08', '2026-06-10'],
      ['Pager Conf', '2026-07-01', '2026-07-01'],
    ])
  })

  test('a place that is a link is no entry of its own', () => {
    const { short } = read(
      '## Events\n\n[**Crate Contributor Summit**](https://crate.example/summit)\n\nJune 2, 2026 at [CrateConf](https://crate.example/)\n\n[**CrateConf**](https://crate.example/)\n\nJune 3 - 5, 2026\n',
    )
    expect(short).toEqual([
      ['Crate Contributor Summit', '2026-06-02', '2026-06-02'],
      ['CrateConf', '2026-06-03', '2026-06-05'],
    ])
  })

  test('articles below a heading of events are no events', () => {
    const articles = Array.from(
      { length: 8 },
      (_, index) => `[Story ${index} of the week](https://news.example/${index}) - It went down on May ${index + 1}.`,
    )
    const { short } = read(
      `**Events**\n\n[Crate Days Graz](https://days.example/)  \nTwo days of talks - **18–19 May** at the Old Mill, Graz.\n\n${articles.join('\n\n')}\n`,
    )
    expect(short).toEqual([['Crate Days Graz', '2026-05-18', '2026-05-19']])
  })

  test('lists, tables and headings', () => {
    const { short } = read(
      '## Upcoming Events\n\n### Virtual\n\n* 2026-05-05 | Virtual (Graz, AT) | [Crab Night](https://crab.example/)\n* [**useCrates! 2026**](https://use.example/) (July 6-9, Warsaw)\n* **CrateHills** - Oct 3 to 5, Linz - [Tickets](https://hills.example/)\n\n| Date | Event |\n| --- | --- |\n| 2 June 2026 | [TableConf](https://table.example/) |\n\n### [HeadConf](https://head.example/)\n\nJune 5, 2026\n',
    )
    expect(short).toEqual([
      ['Crab Night', '2026-05-05', '2026-05-05'],
      ['useCrates! 2026', '2026-07-06', '2026-07-09'],
      ['CrateHills', '2026-10-03', '2026-10-05'],
      ['TableConf', '2026-06-02', '2026-06-02'],
      ['HeadConf', '2026-06-05', '2026-06-05'],
    ])
  })

  test('a heading that is a day applies to the entries under it', () => {
    const { short } = read(
      '## CrateConf Parties\n\n**Monday, May 11**\n\n* [Crate Bash](https://bash.example/party), 7 PM - 10 PM\n* [Late Crates Meetup](https://late.example/)\n\n### Tuesday, May 12\n\n[Breakfast Meetup](https://early.example/) at the Mill\n',
    )
    expect(short).toEqual([
      ['Crate Bash', '2026-05-11', '2026-05-11'],
      ['Late Crates Meetup', '2026-05-11', '2026-05-11'],
      ['Breakfast Meetup', '2026-05-12', '2026-05-12'],
    ])
  })

  test('a year in the name applies to the date', () => {
    expect(read('## Events\n\n[CrateConf 2027](https://crate.example/)\n\nJUNE 14-15, live on stage\n').short).toEqual([
      ['CrateConf 2027', '2027-06-14', '2027-06-15'],
    ])
  })
})

describe('elsewhere', () => {
  test('a live session with its day, hour and zones', () => {
    const { mentions } = read(
      '### The Crate Podcast\n\n[The Crate Podcast](https://pod.example/) is off this week. Join us next Monday, May 11th, 10 AM ET/14:00 UTC ([iCal](https://pod.example/ical)).\n\n[Join the stream](https://www.twitch.tv/crates) to take part!\n',
    )
    expect(mentions).toMatchObject([
      {
        name: 'The Crate Podcast',
        url: 'https://www.twitch.tv/crates',
        start: '2026-05-11',
        time: '10:00',
        timezone: 'ET',
        utc: '2026-05-11T14:00:00Z',
        kind: 'live',
        isOnline: true,
      },
    ])
  })

  test('a link that is an instruction takes its name from the heading', () => {
    const { mentions } = read(
      '### The Crate Podcast\n\n[Join the stream](https://www.twitch.tv/crates) to take part next Monday, May 11th, 10 AM ET.\n',
    )
    expect(mentions[0]).toMatchObject({ name: 'The Crate Podcast', url: 'https://www.twitch.tv/crates' })
  })

  test('two titles in one line are two events', () => {
    const { short } = read(
      '[**CRATES 23x**](https://crates.example/23x) and [**CrateDay LA**](https://day.example/)  \nFour days of learning.  \nSee you June 5-8, 2026 in Pasadena!\n',
    )
    expect(short.map(([name]) => name)).toEqual(['CRATES 23x', 'CrateDay LA'])
  })

  test('each dated sentence of an introduction names its own event', () => {
    const { short } = read(
      'On May 13th I will be hosting [CrateConf](https://crate.example/). On May 14th I will be speaking at [Pager Conf](https://pager.example/). We sold 3 crates.\n',
    )
    expect(short).toEqual([
      ['CrateConf', '2026-05-13', '2026-05-13'],
      ['Pager Conf', '2026-05-14', '2026-05-14'],
    ])
  })

  test('a weekday with hour and zone is the next such day', () => {
    expect(read('Join [our call](https://call.example/) on Tuesday at 10 AM ET/1400 UTC.\n').short).toEqual([
      ['our call', '2026-05-05', '2026-05-05'],
    ])
  })

  test.each([
    ['news with a date', '[Vendor ships Crates 2.0](https://news.example/) - It will be released on June 4, 2026.'],
    ['a law', '[The act takes effect](https://news.example/) - It begins on August 2, 2026.'],
    ['a survey', '[Our survey](https://survey.example/) closes on Friday, May 8, 2026 at 2 PM ET.'],
    ['a discount', '[A book](https://book.example/)  \nSave 20% before May 31.'],
    ['a deadline', 'Register by June 3 for a discount at [the shop](https://shop.example/).'],
    ['what is past', 'We met at [CrateConf](https://crate.example/) on April 28.'],
    ['a day of the week that recurs', 'Join [the book club](https://club.example/) every Friday at 10 AM ET.'],
    ['a version', '[CrateConf toolkit 1.24](https://tool.example/) - Kubernetes 1.24 in May 2026.'],
    ['a book', 'The next volume comes out June 2nd. [Register now](https://book.example/) to be notified.'],
  ])('%s is no event', (_, text) => {
    expect(read(`${text}\n`).short).toEqual([])
  })
})

describe('findings', () => {
  test.each([
    ['February 30, 2026', 'event-date-invalid', '“CrateConf”: There is no February 30; correct the date.'],
    [
      'Tuesday, May 14, 2026',
      'event-weekday',
      '“CrateConf”: 2026-05-14 is a Thursday, not a Tuesday; correct the date or the weekday.',
    ],
    [
      '10-8 June 2026',
      'event-end-before-start',
      '“CrateConf”: The event would end on 2026-06-08, before it begins on 2026-06-10; correct the dates.',
    ],
    [
      'December 1, 2026, 10 AM ET/14:00 UTC',
      'event-zones-disagree',
      '“CrateConf”: 10:00 ET is 15:00 UTC on 2026-12-01, but 14:00 UTC is 14:00 UTC; correct one of them.',
    ],
    [
      'April 1, 2026',
      'event-past',
      '“CrateConf”: the event was over on 2026-04-01, before this issue; take the announcement out, or correct the date.',
    ],
    [
      'Dates soon',
      'event-date-unknown',
      '“CrateConf”: the announcement has no complete date; write it with day, month and year, such as 24 October 2026.',
    ],
  ])('%s: %s', (date, code, message) => {
    const { findings } = read(`## Events\n\n[CrateConf](https://crate.example/)\n\n${date}\n`)
    expect(findings.map((it) => [it.code, it.message])).toEqual([[code, message]])
  })
})

describe('hints', () => {
  const hintsOf = (text: string, issued?: string) =>
    read(`## Events\n\n[Ferry Night](https://ferry.example/), ${text}\n`, issued).findings.map(
      ({ code, message }) => `${code}: ${message}`,
    )
  const season = (zone: string, place: string, day: string, right: string, time = '18:00') =>
    `event-zone-season: “Ferry Night”: on ${day} ${place} has ${right}, not ${zone}; ${time} is read as local time. Write ${right}, or correct the day.`

  test.each([
    ['July 7, 2026, 18:00 EST, online', season('EST', 'New York', '2026-07-07', 'EDT')],
    ['July 7, 2026, 18:00 CET, online', season('CET', 'Paris', '2026-07-07', 'CEST')],
    ['December 8, 2026, 18:00 PDT, online', season('PDT', 'Los Angeles', '2026-12-08', 'PST')],
    ['December 8, 2026, 18:00 BST, online', season('BST', 'London', '2026-12-08', 'GMT')],
  ])('%s: a zone out of its season', (text, message) => {
    expect(hintsOf(text)).toEqual([message])
  })

  test.each([
    'July 7, 2026, 18:00 EDT, online',
    'July 7, 2026, 18:00 ET, online',
    'July 7, 2026, 18:00 MST, online',
    'December 8, 2026, 18:00 CET, online',
    'July 7, 2026, 18:00 AEST, online',
  ])('%s: nothing to say', (text) => {
    expect(hintsOf(text)).toEqual([])
  })

  test.each([
    ['next Monday, June 15, 2026', 'the date says 2026-06-15, a Monday'],
    ['this Friday, April 24, 2026', 'the date says 2026-04-24, a Friday'],
    ['tomorrow, May 12, 2026', '“tomorrow” refers to 2026-05-12'],
  ])('%s, in an issue of May 3: another week’s words', (text, message) => {
    expect(
      hintsOf(text)
        .filter((it) => it.startsWith('event-relative-stale'))
        .join(),
    ).toContain(message)
  })

  test.each([
    'next Monday, May 4, 2026',
    'next Monday, May 11, 2026',
    'this Friday, May 8, 2026',
    'tomorrow, May 4, 2026',
    'Monday, June 15, 2026',
  ])('%s, in an issue of May 3: nothing to say', (text) => {
    expect(hintsOf(text)).toEqual([])
  })

  test('a call for papers that closes on a day that does not exist', () => {
    expect(hintsOf('June 3, 2026. The CFP closes on February 30.')[0]).toMatch(/^event-date-invalid: .*There is no February 30/)
  })
})
