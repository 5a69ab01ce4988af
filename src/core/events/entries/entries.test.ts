import { describe, expect, test } from 'vitest'
import { readMentions } from '../../../../tests/support/mentions.ts'

const conf = '[CrateConf](https://crate.example/)'
const kelp = '[KelpConf](https://kelp.example/)'
const crates = '[The crates](https://crates.example/)'

/** The announcements of a text: name and first day, in an issue of May 3, 2026. */
const announced = (text: string) => readMentions(`${text}\n`).short.map(([name, start]) => `${name}: ${start ?? 'no day'}`)

describe('a title without a heading of events goes with', () => {
  test.each([
    ['the date below it', `${conf}\n\nJune 3, 2026`],
    ['the date two paragraphs below it', `${conf}\n\nAll about it.\n\nJune 3, 2026`],
    ['the date three paragraphs below it', `${conf}\n\nOne.\n\nTwo.\n\nJune 3, 2026`],
    ['the date below an entry of a list', `- ${conf}\n\nJune 3, 2026`],
    ['the date of the sentence that it begins', `${conf} is on June 3, 2026, register now.`],
    ['the date of the line below it, without a link', 'CrateConf\\\nJune 3, 2026, 6 PM CEST'],
  ])('%s', (_, text) => {
    expect(announced(text)).toEqual(['CrateConf: 2026-06-03'])
  })

  test.each([
    ['without any date', conf],
    ['the date four paragraphs below it', `${conf}\n\nOne.\n\nTwo.\n\nThree.\n\nJune 3, 2026`],
    ['a date below more than a title', `${conf} with a lot of words in the line\n\nJune 3, 2026`],
    ['a date below two lines', `${conf}\\\nMore\n\nJune 3, 2026`],
    ['a date below another heading', `${conf}\n\n## New\n\nJune 3, 2026`],
    ['a date below a heading of events', `${conf}\n\n## Events\n\nJune 3, 2026`],
    ['a date in a list', `${conf}\n\n- June 3, 2026`],
    ['a date within a sentence, without a link', 'CrateConf\\\nWe meet June 3, 2026, 6 PM CEST'],
    ['a label', 'When\\\nJune 3, 2026, 6 PM CEST'],
    ['a heading', `# ${conf}, June 3, 2026`],
  ])('but not: %s', (_, text) => {
    expect(announced(text)).toEqual([])
  })

  test('the next title has a date of its own', () => {
    expect(announced(`${conf}\n\n${kelp}, June 3, 2026`)).toEqual(['KelpConf: 2026-06-03'])
  })

  test.each([
    [`${conf}, June 3, 2026\n\n[Join us](https://youtu.be/a1B2c3D4) then.`, 'https://youtu.be/a1B2c3D4'],
    [`- ${conf}, June 3, 2026\n\n[Join us](https://youtu.be/a1B2c3D4) then.`, 'https://crate.example/'],
  ])('a paragraph to join belongs to the paragraph above it: %j', (text, url) => {
    expect(readMentions(`${text}\n`).mentions.map((mention) => mention.url)).toEqual([url])
  })

  test('one with a day of its own does not', () => {
    const text = `${conf}, June 3, 2026\n\n[Join us](https://youtu.be/a1B2c3D4) on July 9, 2026.`
    expect(announced(text)).toEqual(['CrateConf: 2026-06-03', 'Join us: 2026-07-09'])
  })
})

describe('a dated sentence is about', () => {
  test.each([
    ['the link in it', `See ${conf}, and join us on June 3, 2026.`, 'CrateConf: 2026-06-03'],
    ['the link before it', `See ${conf}. Join us on June 3, 2026.`, 'CrateConf: 2026-06-03'],
    ['the link that names an event', `[iCal](https://a.example/): join ${conf} on June 3, 2026.`, 'CrateConf: 2026-06-03'],
    [
      'the first event that it names',
      `Join ${conf} on June 3, 2026, and ${kelp} on June 9, 2026 as well.`,
      'CrateConf: 2026-06-03',
    ],
    [
      'an instruction, if there is no more',
      'We are on June 3, 2026 at 6 PM CEST, [register](https://kelp.example/) now.',
      'register: 2026-06-03',
    ],
  ])('%s', (_, text, expected) => {
    expect(announced(text)).toEqual([expected])
  })

  test.each([
    ['nothing, without an invitation', `We are at ${conf}. Our meetup on June 3, 2026 is fun.`],
    ['nothing, with tickets only', 'Our meetup on June 3, 2026 is fun. [Register](https://shop.example/)'],
  ])('%s', (_, text) => {
    expect(announced(text)).toEqual([])
  })
})

describe('under a heading of events an entry begins with', () => {
  test.each([
    ['a heading that is a link', `### ${conf}\n\nJune 3, 2026`],
    ['a heading above a date', '### CrateConf\n\nJune 3, 2026'],
    ['a heading above a line and a date', '### CrateConf\n\nOn stage\\\nJune 3, 2026'],
    ['a title below a heading that is none', `### Upcoming\n\n${conf}, June 3, 2026`],
    ['an entry of a list below a heading that is none', `### Upcoming\n\n- ${conf}, June 3, 2026`],
    ['a line above a date', 'CrateConf\\\nJune 3, 2026'],
    ['a paragraph above a date', 'CrateConf\n\nJune 3, 2026'],
    ['the words of a list entry', '- CrateConf, June 3, 2026'],
    ['a title whose date is a link', `${conf}\n\n[June 3, 2026](https://kelp.example/)`],
    ['a title, while a last day is none', `${conf}, June 3, 2026\n\n[Register](https://tickets.example/) by June 9.`],
  ])('%s', (_, text) => {
    expect(announced(`## Events\n\n${text}`)).toEqual(['CrateConf: 2026-06-03'])
  })

  test.each([
    ['a heading far above a date', '### CrateConf\n\nOn stage\\\nAgain\\\nJune 3, 2026'],
    ['two lines above a date', 'CrateConf\\\nGraz\n\nJune 3, 2026'],
    ['a date that is a link', '[June 3, 2026](https://crate.example/): CrateConf'],
    ['list entries that say what to do', `- Bring a friend\n- See ${crates}`],
  ])('but not: %s', (_, text) => {
    expect(announced(`## Events\n\n${text}`)).toEqual([])
  })

  test('list entries go on with the entry before, unless they name or date an event', () => {
    const entries = [
      `${conf}, June 3, 2026`,
      'Bring a friend',
      `See ${crates}`,
      `See ${kelp}`,
      'See [x](https://kelp.example/events/1)',
      'On June 9, 2026 [y](https://kelp.example/)',
    ]
    expect(announced(`## Events\n\n${entries.map((it) => `- ${it}`).join('\n')}`)).toEqual([
      'CrateConf: 2026-06-03',
      'KelpConf: no day',
      'x: no day',
      'y: 2026-06-09',
    ])
  })
})

describe('below an entry from June 3 to 5, prose', () => {
  const below = (prose: string) => announced(`## Events\n\n${conf}, June 3–5, 2026\n\n${prose}`).slice(1)

  test.each([
    ['on another day', `On July 5 we go to ${kelp}.`, 'KelpConf: 2026-07-05'],
    ['on the day before', `On June 2 there are talks at ${kelp}.`, 'KelpConf: 2026-06-02'],
    ['from the last day on', `On June 5–6 there are talks at ${kelp}.`, 'KelpConf: 2026-06-05'],
    ['in the same days of another month', `On July 4 there are talks at ${kelp}.`, 'KelpConf: 2026-07-04'],
    ['with its date after its name', 'PagerCamp — July 5, 2026', 'PagerCamp: 2026-07-05'],
    ['with another event’s name at the start', `You know, also ${kelp} is back.`, 'KelpConf: no day'],
    ['with a last day', `CFP closes July 5 at ${kelp}.`, 'KelpConf: no day'],
  ])('begins another %s', (_, prose, expected) => {
    expect(below(prose)).toEqual([expected])
  })

  test.each([
    ['on one of its days', `On June 4 there are talks at ${kelp}, the old mill.`],
    ['on its first day', `On June 3 there are talks at ${kelp}.`],
    ['on its last days', `On June 4–5 there are talks at ${kelp}.`],
    ['about what is no event', `On July 4 there are talks at ${crates}.`],
    ['with its date after its name, on one of its days', 'PagerCamp — June 4, 2026'],
    ['with another event’s name later on', `And you know it, also this ${kelp} is back.`],
  ])('goes on with it %s', (_, prose) => {
    expect(below(prose)).toEqual([])
  })
})

test('where nothing is open, an event may be named late in a sentence', () => {
  expect(announced(`## Events\n\nYou know as well as us: ${kelp} is back in the city.\n\nMore`)).toEqual(['KelpConf: no day'])
})

test('below a title alone, its date may name another', () => {
  expect(announced(`## Events\n\n${conf}\n\nKelpCamp is on July 5, 2026 at ${kelp}.`)).toEqual(['CrateConf: 2026-07-05'])
})

describe('a day as a heading', () => {
  test.each([
    [
      'applies to what follows, until the next',
      `**Monday, May 11**\n\n${conf}\n\n**Tuesday, May 12**\n\n${kelp}`,
      ['CrateConf: 2026-05-11', 'KelpConf: 2026-05-12'],
    ],
    [
      'is the date of a title without one',
      `${conf}\n\n**Monday, May 11**\n\n${kelp}`,
      ['CrateConf: 2026-05-11', 'KelpConf: no day'],
    ],
    [
      'applies to what follows a dated entry',
      `${conf}, May 5, 2026\n\n**Monday, May 11**\n\n${kelp}`,
      ['CrateConf: 2026-05-05', 'KelpConf: 2026-05-11'],
    ],
    [
      'yields to a date of the entry’s own',
      `### Monday, May 11\n\n${conf}, June 3, 2026\n\n${kelp}`,
      ['CrateConf: 2026-06-03', 'KelpConf: 2026-05-11'],
    ],
  ])('%s', (_, text, expected) => {
    expect(announced(`## Events\n\n${text}`)).toEqual(expected)
  })
})

describe('a heading of events', () => {
  test.each([
    ['in bold applies up to the next heading', `**Events**\n\n${conf}\n\n## Other\n\n${kelp}`, ['CrateConf: no day']],
    [
      'in bold goes on past bold lines',
      `**Events**\n\n${conf}\n\n**Kelp**\n\n${kelp}`,
      ['CrateConf: no day', 'KelpConf: no day'],
    ],
    ['applies to nothing above it', `## Other\n\n${kelp}\n\n## Events\n\n${conf}`, ['CrateConf: no day']],
    ['applies to the headings below it', `## Events\n\n### Kelp\n\n${kelp}`, ['KelpConf: no day']],
  ])('%s', (_, text, expected) => {
    expect(announced(text)).toEqual(expected)
  })
})
