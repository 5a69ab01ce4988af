import { expect, test } from 'vitest'
import { monthNamed, weekdayNamed } from './calendar.ts'

test.each([
  ['January', 'Jan', 1],
  ['february', 'feb', 2],
  ['March', 'Mar', 3],
  ['April', 'Apr', 4],
  ['May', 'MAY', 5],
  ['June', 'jun', 6],
  ['July', 'Jul', 7],
  ['August', 'aug', 8],
  ['September', 'Sep', 9],
  ['September', 'Sept', 9],
  ['October', 'OCT', 10],
  ['November', 'nov', 11],
  ['December', 'Dec', 12],
])('%s and %s are month %d', (name, short, month) => {
  expect([monthNamed(name), monthNamed(short)]).toEqual([month, month])
})

test.each([
  ['Monday Mon MON monday', 1],
  ['Tuesday Tue Tues tues', 2],
  ['Wednesday Wed Weds weds', 3],
  ['Thursday Thu Thur Thurs thu', 4],
  ['Friday Fri fri', 5],
  ['Saturday Sat', 6],
  ['Sunday Sun', 7],
])('%s are day %d of the week', (names, day) => {
  for (const name of names.split(' ')) expect([name, weekdayNamed(name)]).toEqual([name, day])
})

test.each(['may', 'march', 'mar', 'sun', 'sat', 'wed', 'mon', 'Janu', 'Mondays', '', 'dismay'])(
  '%j, an everyday word, is neither',
  (word) => {
    expect([monthNamed(word), weekdayNamed(word)]).toEqual([undefined, undefined])
  },
)
