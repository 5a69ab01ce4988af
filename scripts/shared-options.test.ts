import path from 'node:path'
import { Command, CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { allNonEmpty, option, projectRoot, siteOptionsOf } from './shared-options.ts'

/** What a command with these options is given. */
function parse(args: readonly string[]): Record<string, unknown> {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  for (const make of Object.values(option)) command.addOption(make())
  return command.parse(args, { from: 'user' }).opts()
}
function refusalOf(args: readonly string[]): string {
  try {
    parse(args)
  } catch (error) {
    if (error instanceof CommanderError) return error.message
    throw error
  }
  return expect.unreachable()
}

test('what is not said has its default', () => {
  const { now, ...others } = parse([])
  expect(others).toEqual({ content: 'content', config: 'galley.config.ts', out: 'dist', format: 'pretty' })
  expect(new Date(String(now)).toISOString()).toBe(now)
})

describe('--now', () => {
  test.each([
    ['2026-08-21T07:00:00Z', '2026-08-21T07:00:00.000Z'],
    ['2026-08-21T07:00Z', '2026-08-21T07:00:00.000Z'],
    ['2026-08-21T07:00:00+02:00', '2026-08-21T05:00:00.000Z'],
    ['2026-08-21T07:00:00.5Z', '2026-08-21T07:00:00.500Z'],
    ['2026-08-21', '2026-08-21T00:00:00.000Z'],
  ])('%s is %s', (written, now) => {
    expect(parse(['--now', written])).toMatchObject({ now })
  })

  test.each([
    '',
    'yesterday',
    '5',
    '2026',
    '2026-13-01',
    '2026-02-30',
    '21 August 2026',
    '2026-08-21T07:00',
    '2026-08-21T25:00:00Z',
  ])('%j is none: it must mean one moment on every machine', (written) => {
    expect(refusalOf(['--now', written])).toContain('it must be a moment such as 2026-08-21T07:00:00Z')
  })
})

describe('--site', () => {
  test.each(['https://example.org/', 'http://localhost:4321', 'HTTPS://example.org/letters'])('%s', (site) => {
    expect(parse(['--site', site])).toMatchObject({ site })
  })

  test.each(['', 'example.org', '/letters', 'ftp://example.org/', 'javascript:alert(1)', 'https://'])('%j is none', (site) => {
    expect(refusalOf(['--site', site])).toContain('it must be a URL such as https://example.org/')
  })
})

describe('--port', () => {
  test.each([
    ['1', 1],
    ['4321', 4321],
    ['65535', 65_535],
  ])('%s', (written, port) => {
    expect(parse(['--port', written])).toMatchObject({ port })
  })

  test.each(['', '0', '-1', '65536', '80.5', 'http'])('%j is none', (written) => {
    expect(refusalOf([`--port=${written}`])).toContain('it must be a number from 1 to 65535')
  })
})

test.each([
  ['--content', ''],
  ['--config', ' '],
  ['--out', ''],
])('%s %j is none: it must not mean the folder that one is in', (flag, value) => {
  expect(refusalOf([flag, value])).toContain('it must not be empty')
})

describe('issues that are named', () => {
  const named = (...words: string[]) => {
    const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
    return command.argument('[issue...]', 'issues', allNonEmpty).parse(words, { from: 'user' }).processedArgs[0]
  }

  test('are kept in order; none is named by no word', () => {
    expect(named('16', 'notes')).toEqual(['16', 'notes'])
    expect(named()).toEqual([])
  })

  test.each([[['']], [['16', '']], [[' ']]])('%j is refused: an empty word must not mean all of them', (words) => {
    expect(() => named(...words)).toThrow('it must not be empty')
  })
})

test.each(['pretty', 'json', 'github', 'sarif'])('--format %s', (format) => {
  expect(parse(['--format', format])).toMatchObject({ format })
})

test('--format xml is none', () => {
  expect(refusalOf(['--format', 'xml'])).toContain('Allowed choices are pretty, json, github, sarif')
})

test('folders are meant from where one is, the project is where the command is', () => {
  const options = siteOptionsOf({ content: 'letters', config: '/etc/galley.config.ts', now: '2026-08-21T07:00:00Z' }, true)
  expect(options).toEqual({
    root: projectRoot,
    content: path.resolve('letters'),
    config: '/etc/galley.config.ts',
    out: path.resolve('dist'),
    url: undefined,
    now: '2026-08-21T07:00:00Z',
    includeUnpublished: true,
  })
  expect(path.join(projectRoot, 'scripts/shared-options.ts')).toBe(import.meta.filename.replace('.test', ''))
})
