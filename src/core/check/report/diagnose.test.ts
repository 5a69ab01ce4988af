import { describe, expect, test } from 'vitest'
import { settingsOf } from '../../../../tests/support/core.ts'
import type { Finding, Place } from '../../model/diagnostic.ts'
import { catalogue, isBlocking, type Code } from '../../model/catalogue.ts'
import { diagnose } from './diagnose.ts'

const finding = (code: Code, place: Place = { file: 'a.md' }): Finding => ({ code, place, message: code })
const severities = (code: Code, rules = {}) => diagnose([finding(code)], { rules }).map(({ severity }) => severity)

describe('severity', () => {
  test('is the catalogue’s', () => {
    expect(severities('image-missing')).toEqual(['error'])
    expect(severities('html-removed')).toEqual(['warning'])
    expect(severities('event-date-unknown')).toEqual(['info'])
  })

  test.each([
    ['error', 'error'],
    ['warn', 'warning'],
    ['info', 'info'],
  ])('or the settings’: %s', (rule, severity) => {
    expect(severities('html-removed', { 'html-removed': rule })).toEqual([severity])
  })

  test('a finding whose code is off is dropped', () => {
    expect(severities('html-removed', { 'html-removed': 'off' })).toEqual([])
  })

  test.each((Object.keys(catalogue) as Code[]).filter(isBlocking))('%s keeps a file back, and stays an error', (code) => {
    expect(severities(code, { [code]: 'off' })).toEqual(['error'])
    expect(() => settingsOf({ rules: { [code]: 'off' } })).toThrow('is no code whose severity can be set')
  })
})

test('findings come by file as people count, from top to bottom, by code', () => {
  const sorted = diagnose(
    [
      finding('html-removed', { file: 'issues/10/index.md' }),
      finding('image-missing', { file: 'issues/9/index.md', line: 10, column: 1 }),
      finding('html-removed', { file: 'issues/9/index.md', line: 9, column: 12 }),
      finding('shortcode-unknown', { file: 'issues/9/index.md', line: 9, column: 2 }),
      finding('html-removed', { file: 'issues/9/index.md', line: 9, column: 2 }),
      finding('alias-invalid', { file: 'issues/9/index.md' }),
    ],
    { rules: {} },
  )
  expect(sorted.map(({ place: { file, line, column }, code }) => [file, line, column, code])).toEqual([
    ['issues/9/index.md', undefined, undefined, 'alias-invalid'],
    ['issues/9/index.md', 9, 2, 'html-removed'],
    ['issues/9/index.md', 9, 2, 'shortcode-unknown'],
    ['issues/9/index.md', 9, 12, 'html-removed'],
    ['issues/9/index.md', 10, 1, 'image-missing'],
    ['issues/10/index.md', undefined, undefined, 'html-removed'],
  ])
})

test('every help ends as a sentence', () => {
  for (const { help } of Object.values(catalogue)) expect(help).toMatch(/^[A-Z].*\.$/)
})
