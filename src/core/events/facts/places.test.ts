import { describe, expect, test } from 'vitest'
import { readMentions } from '../../../../tests/support/mentions.ts'

/** The place of an event of which these lines stand below the title. */
const placeOf = (below: string) => {
  const { mentions } = readMentions(`## Events\n\n[Ferry Night](https://ferry.example/)\n\n${below}\n`)
  expect(mentions).toHaveLength(1)
  return mentions[0]?.location
}

/** The place of an event that an entry of a list announces. */
const placeInEntry = (entry: string) => readMentions(`## Events\n\n* ${entry}\n`).mentions[0]?.location

describe('after a label', () => {
  test.each([
    ['Where: The Old Mill, Graz', 'The Old Mill, Graz'],
    ['Location : Graz', 'Graz'],
    ['VENUE:Graz', 'Graz'],
    ['→ Place:   Graz', 'Graz'],
    ['Our location: Graz', null],
    ['Marketplace: open', null],
    ['Whereabouts: soon to be told', null],
  ])('%s', (line, place) => {
    expect(placeOf(`May 7, 2026\\\n${line}`)).toBe(place)
  })

  test('it goes before one beside the date', () => {
    expect(placeOf('May 7, 2026, Linz\\\nWhere: Graz')).toBe('Graz')
  })
})

describe('beside the date', () => {
  test.each([
    ['May 7, 2026, Graz', 'Graz'],
    ['May 7, 2026 in Graz', 'Graz'],
    ['May 7, 2026 @ Graz', 'Graz'],
    ['May 7, 2026, live in Graz', 'Graz'],
    ['May 7, 2026, at the Old Mill', 'Old Mill'],
    ['May 7, 2026, on Zoom from Graz', 'Graz'],
    ['May 7, 2026, 6 PM CEST, Graz', 'Graz'],
    ['May 7, 2026, 6 PM CEST in Graz', 'Graz'],
    ['May 7, 2026, 6 PM CEST / noon ET in Graz', 'Graz'],
    ['May 7, 2026, in Graz, Austria.', 'Graz, Austria'],
    ['Graz, May 7, 2026', 'Graz'],
    ['Graz: May 7, 2026', 'Graz'],
    ['Graz May 7, 2026', null],
    ['May 7, 2026, Online', 'Online'],
  ])('%s', (line, place) => {
    expect(placeOf(line)).toBe(place)
  })

  test.each([
    'St. Louis',
    'Frankfurt am Main',
    'Rio de Janeiro',
    'Isle of Man',
    'Stratford-upon-Avon',
    'Salt Lake City',
    // Names that begin like a month, a day or an instruction.
    'Marchfeld',
    'Juneau',
    'Sunderland',
    'Monaco',
    'Freetown',
    'Daytona',
    'Theale',
  ])('%s is one', (place) => {
    expect(placeOf(`May 7, 2026, ${place}`)).toBe(place)
  })

  test.each(['Register now', 'Free', 'Live', 'Europe', 'Day 1', 'Sponsored'])('%s is none', (words) => {
    expect(placeOf(`May 7, 2026, ${words}`)).toBe(null)
  })

  test.each([
    ['Join us from Linz, or see us in Graz from May 7, 2026 to learn more.', 'Graz'],
    ['Join us on May 7, 2026 in Graz to learn more.', 'Graz'],
    ['Join us on May 7, 2026 for talks about the long and winding history of all ferries in Graz.', null],
    ['Join us on May 7, 2026 for talks in May.', null],
    ['We are from Linz. Join us on May 7, 2026 for talks.', null],
  ])('in a sentence: %s', (sentence, place) => {
    expect(placeOf(sentence)).toBe(place)
  })

  test.each([
    ['2026-05-05 | Virtual (Graz, AT) | [Crab Night](https://crab.example/)', 'Virtual (Graz, AT)'],
    ['2026-05-05 | [Crab Night](https://crab.example/) | Graz, AT', 'Graz, AT'],
    ['Graz | 2026-05-05 | [Crab Night](https://crab.example/)', 'Graz'],
    ['2026-05-05 | [Crab Night](https://crab.example/) | bring Friends | Graz', 'Graz'],
    ['2026-05-05 | [Crab Night](https://crab.example/) | Hall 3 | Graz', 'Graz'],
    ['2026-05-05 | [Crab Night](https://crab.example/) | Doors: Six | Graz', 'Graz'],
    ['2026-05-05 | [Crab Night](https://crab.example/) Special | Graz', 'Graz'],
    ['2026-05-05 | [Crab Night](https://crab.example/) | Bring friends', null],
    ['2026-05-05 | [Crab Night](https://crab.example/)', null],
  ])('between bars: %s', (entry, place) => {
    expect(placeInEntry(entry)).toBe(place)
  })

  test('the title is no place', () => {
    expect(placeInEntry('FerryConf in Graz, May 7, 2026')).toBe(null)
    expect(placeInEntry('[FerryConf in Graz](https://ferry.example/), May 7, 2026')).toBe(null)
  })
})

describe('in a line of its own', () => {
  test.each([
    'Old Mill, Graz',
    'Hall 3, Palace of Arts',
    'Graz and Linz',
    'Graz & Linz',
    'Rue de la Paix',
    'House in the Woods',
    'Café at Sea',
    'online',
    'Virtually',
    'remote',
    'from your desk',
    'From your couch',
  ])('%s', (line) => {
    expect(placeOf(`May 7, 2026\\\n${line}`)).toBe(line)
    expect(placeOf(`May 7, 2026\n\n${line}`)).toBe(line)
  })

  test.each([
    'Three days about crates.',
    'Graz with friends',
    'graz',
    'online only',
    'fully online',
    'Far from your desk',
    '“Graz”',
    'Graz;',
    'Doors At Six!',
    'The Old Mill',
    'House into Woods',
    'House off Main',
    'House later On',
    'House ands Garden',
    'House thee Garden',
    'House inn Garden',
    'House atop Hill',
    'A Hall So Far Away From Everything Else That Nobody Finds It, Ever',
    '[Old Mill](https://mill.example/)',
    '6 PM CEST',
    'Graz 6 PM CEST',
  ])('%s is none', (line) => {
    expect(placeOf(`May 7, 2026\\\n${line}`)).toBe(null)
  })

  test.each([
    ['above the date, but not the title', 'Old Mill\\\nGraz\\\nMay 7, 2026', 'Graz'],
    ['above the date rather than below it', 'Old Mill\\\nGraz\\\nMay 7, 2026\\\nLinz', 'Graz'],
    ['next to the date rather than later', 'May 7, 2026\\\nOld Mill\\\nGraz', 'Old Mill'],
    ['not below a date within a sentence', 'Join us on May 7, 2026 for talks and more\\\nOld Mill', null],
  ])('%s', (_, lines, place) => {
    expect(placeOf(lines)).toBe(place)
  })
})

describe('after what happens there', () => {
  test.each([
    ['FerryConf in Graz is back.', 'Graz'],
    ['FerryDays are at the Old Mill.', 'Old Mill'],
    ['FerryDay at the Old Mill.', 'Old Mill'],
    ['An in-person meeting in Graz.', 'Graz'],
    ['An in person meeting in Graz.', 'Graz'],
    ['The event in Graz is back.', 'Graz'],
    ['Events in Graz are back.', 'Graz'],
    ['It takes place in Graz.', 'Graz'],
    ['They take place in Graz.', 'Graz'],
    ['It takes place once more in Graz.', 'Graz'],
    ['It takes place once more indeed at the Mill.', null],
    ['Taking place at the Old Mill.', 'Old Mill'],
    ['Everybody gathers in Graz.', 'Graz'],
    ['All gather in Graz.', 'Graz'],
    ['It takes place in May, and the event in Graz later.', 'Graz'],
    ['We love life in Graz.', null],
    ['Con in Graz.', null],
  ])('%s', (sentence, place) => {
    expect(placeOf(`May 7, 2026. ${sentence}`)).toBe(place)
  })
})
