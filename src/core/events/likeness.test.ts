import { expect, test } from 'vitest'
import { comparableUrl, distinctiveWords, isSpecific, isSubset, wordOverlap, yearIn } from './likeness.ts'

test.each([
  // name                                        what distinguishes it
  ['KettleCon 2026', 'kettlecon'],
  ['KettleCon2026', 'kettlecon'],
  ['The 3rd annual KettleCon Conference, live', '3rd kettlecon'],
  ['Café Days', 'cafe day'],
  ['Ada’s Kettles', 'ada kettle'],
  ['Tea Class', 'tea class'],
  ['KettleCon NA', 'kettlecon north america'],
  ['KettleCon North American', 'kettlecon north america'],
  ['KettleCon EU', 'kettlecon europe'],
  ['European KettleCon', 'europe kettlecon'],
  ['A naval EUREKA', 'naval eureka'],
  ['The Live Event', 'the live event'],
  ['Tea 1850', 'tea 1850'],
  ['2026', ''],
  ['', ''],
])('%j: %s', (name, words) => {
  expect([...distinctiveWords(name)].join(' ')).toBe(words)
})

const set = (words: string) => new Set(words.split(' ').filter(Boolean))

test.each([
  ['tea kettle', 'kettle tea', 1],
  ['tea kettle', 'tea', 0.5],
  ['tea kettle', 'tea cup', 1 / 3],
  ['tea', 'cup', 0],
  ['', '', 0],
])('%j and %j share %d', (a, b, share) => {
  expect(wordOverlap(set(a), set(b))).toBe(share)
  expect(wordOverlap(set(b), set(a))).toBe(share)
})

test.each([
  ['tea', 'tea kettle', true],
  ['tea', 'tea', true],
  ['tea cup', 'tea kettle', false],
  ['', 'tea', false],
])('%j is part of %j: %s', (a, b, expected) => {
  expect(isSubset(set(a), set(b))).toBe(expected)
})

test.each([
  ['KettleCon 2026', 2026],
  ['#KettleConEU2026', 2026],
  ['KettleCon 2026/2027', null],
  ['KettleCon 1999', null],
  ['KettleCon 120261', null],
  ['KettleCon', null],
])('the year of %s is %s', (name, year) => {
  expect(yearIn(name)).toBe(year)
})

test.each([
  ['https://www.Kettle.example/Con/?utm_source=x#top', 'kettle.example/con'],
  ['http://kettle.example//', 'kettle.example'],
  ['https://kettle.example/www.x', 'kettle.example/www.x'],
  ['no address', 'no address'],
])('%s compares as %s', (url, address) => {
  expect(comparableUrl(url)).toBe(address)
})

test.each([
  ['kettle.example/con', true],
  ['kettle.example/events/1', true],
  ['kettle.example/myevents', true],
  ['kettle.example/events', false],
  ['kettle.example/event', false],
  ['kettle.example/x/webinars', false],
  ['kettle.example/meetup', false],
  ['kettle.example/calendar', false],
  ['kettle.example/conferences', false],
])('%s may be one event’s: %s', (address, expected) => {
  expect(isSpecific(address)).toBe(expected)
})
