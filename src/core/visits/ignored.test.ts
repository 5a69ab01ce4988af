import { expect, test } from 'vitest'
import { settingsOf } from '../../../tests/support/core.ts'
import { reasonToIgnore } from './ignored.ts'

const settings = settingsOf({
  ignoredLinks: [
    { link: 'guild.example', reason: 'asks everybody to sign in' },
    { link: 'https://kettle.example/shop/', reason: 'counts visits' },
  ],
})

test.each([
  ['https://guild.example/jane', 'asks everybody to sign in'],
  ['http://www.guild.example/', 'asks everybody to sign in'],
  ['https://notguild.example/', null],
  ['https://guild.example.org/', null],
  ['https://kettle.example/shop/pot?x=1', 'counts visits'],
  ['https://kettle.example/tea', null],
])('%s: %s', (url, reason) => {
  expect(reasonToIgnore(url, settings)).toBe(reason)
})

test.each(['https://', 'two words', '*.example.org', '/shop/'])('`%s` is no such link', (link) => {
  expect(() => settingsOf({ ignoredLinks: [{ link, reason: 'none' }] })).toThrow('must be a host such as')
})
