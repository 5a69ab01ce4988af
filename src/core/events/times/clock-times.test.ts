import { expect, test } from 'vitest'
import { tokensOf } from '../text/tokens.ts'
import { writtenTimes } from './clock-times.ts'

const read = (text: string) => {
  const tokens = tokensOf(text)
  return writtenTimes(tokens, {}).map(({ time, zone, from, to }) => ({
    time,
    zone,
    written: text.slice(tokens[from]?.at, tokens[to - 1]?.end),
  }))
}

test.each([
  // text                                       time     zone              what of it is the time
  ['at 6:30 PM ET sharp', '18:30', 'ET', '6:30 PM ET'],
  ['at 7 a.m. and later', '07:00', null, '7 a.m.'],
  ['at 7 p.m. ET', '19:00', 'ET', '7 p.m. ET'],
  ['from 7pm on', '19:00', null, '7pm'],
  ['at noon sharp', '12:00', null, 'noon'],
  ['at midnight CET', '00:00', 'CET', 'midnight CET'],
  ['12 pm', '12:00', null, '12 pm'],
  ['12:15 am', '00:15', null, '12:15 am'],
  ['00:30 UTC', '00:30', 'UTC', '00:30 UTC'],
  ['23:59', '23:59', null, '23:59'],
  ['1500 UTC', '15:00', 'UTC', '1500 UTC'],
  ['0930 CET', '09:30', 'CET', '0930 CET'],
  ['10 - 11 am', '10:00', null, '10 - 11 am'],
  ['10 to 11:30 CET', '10:00', 'CET', '10 to 11:30 CET'],
  ['10 until 11 am', '10:00', null, '10 until 11 am'],
  ['10 till 11 am', '10:00', null, '10 till 11 am'],
  ['10 through 11 am', '10:00', null, '10 through 11 am'],
  ['2–4 pm', '14:00', null, '2–4 pm'],
  ['11–1 pm', '11:00', null, '11–1 pm'],
  ['12–1 pm', '12:00', null, '12–1 pm'],
  ['13–3 pm', '13:00', null, '13–3 pm'],
  ['10 am ET - 11 am', '10:00', 'ET', '10 am ET - 11 am'],
  ['10 am - 11 am PT', '10:00', 'PT', '10 am - 11 am PT'],
  ['9 - 17 UTC', '09:00', 'UTC', '9 - 17 UTC'],
  ['7 pm (CET)', '19:00', 'CET', '7 pm (CET'],
  ['7 pm Eastern time', '19:00', 'Eastern', '7 pm Eastern time'],
  ['7 pm Eastern Timekeepers', '19:00', 'Eastern', '7 pm Eastern'],
  ['18:00 UTC+2', '18:00', 'UTC+2', '18:00 UTC+2'],
  ['18:00 UTC-5', '18:00', 'UTC-5', '18:00 UTC-5'],
  ['18:00 GMT–5', '18:00', 'GMT-5', '18:00 GMT–5'],
  ['18:00 UTC+5:30', '18:00', 'UTC+5:30', '18:00 UTC+5:30'],
  ['18:00 UTC+0530', '18:00', 'UTC+0530', '18:00 UTC+0530'],
  ['18:00 UTC - 20:00 UTC', '18:00', 'UTC', '18:00 UTC - 20:00 UTC'],
  ['18:00 America/Toronto', '18:00', 'America/Toronto', '18:00 America/Toronto'],
  ['18:00 Mars/Olympus', '18:00', null, '18:00'],
])('%s', (text, time, zone, written) => {
  expect(read(text)).toEqual([{ time, zone, written }])
})

test.each([
  '10 talks',
  '10 UTC',
  '10 to 12',
  '10 - 12 people',
  '1500 people',
  '1500',
  '24:00',
  '10:60',
  '2460 UTC',
  '2560 UTC',
  '13 pm',
  '0 am',
  '100 am',
  '100:30',
  '4:1',
  '4 :30',
  '4: 30',
  '10th am',
  'am',
  'afternoon',
])('%s is no time', (text) => {
  expect(read(text)).toEqual([])
})
