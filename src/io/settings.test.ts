import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-settings-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const good = { title: 'Kelp', description: 'Letters.', url: 'https://kelp.example', author: 'The desk' }
let count = 0

/** A file of its own each time, since modules are read once. */
function fileOf(source: string, name = `galley-${(count += 1)}.config.ts`): string {
  const file = path.join(folder, name)
  writeFileSync(file, source)
  return file
}
const read = (settings: Record<string, unknown>, url?: string) =>
  readSettings(fileOf(`export default ${JSON.stringify({ ...good, ...settings })}`), url)
async function faultsOf(settings: Record<string, unknown>): Promise<string[]> {
  const error: unknown = await read(settings).catch((it: unknown) => it)
  expect(error).toBeInstanceOf(SettingsError)
  return (error as SettingsError).message.split('\n').map((line) => line.replace(/^.*config\.ts: /, ''))
}

test('half a character, which no output can carry, is replaced', async () => {
  expect((await read({ title: 'Kelp \ud800' })).title).toBe('Kelp \uFFFD')
})

test('a setting that is not given has its default', async () => {
  expect(await read({})).toEqual({
    ...good,
    url: 'https://kelp.example/',
    oldHosts: [],
    language: 'en',
    timeZone: 'UTC',
    publishingHour: '07:00',
    issuePath: '/:number/',
    menu: [
      { label: 'Archive', href: '/archive/' },
      { label: 'Topics', href: '/topics/' },
      { label: 'Events', href: '/events/' },
    ],
    seriesWords: ['weekly', 'newsletter', 'news'],
    words: [],
    zones: {},
    numericDates: 'month-first',
    feedLength: 20,
    ignoredLinks: [],
    rules: {},
  })
})

test.each([
  ['url', 'https://example.org/letters', 'https://example.org/letters/'],
  ['oldHosts', ['Old.Kelp.Example', 'localhost:1313'], ['old.kelp.example', 'localhost:1313']],
  ['title', ' Kelp ', 'Kelp'],
])('%s %j is read as %j', async (key, written, value) => {
  expect(await read({ [key]: written })).toMatchObject({ [key]: value })
})

test('an address of the command line goes before the settings’', async () => {
  expect(await read({}, 'https://preview.example/kelp')).toMatchObject({ url: 'https://preview.example/kelp/' })
})

describe('every fault names its key, what is wanted and what is there', () => {
  test.each([
    ['title', '', '`title` must not be empty; it is "".'],
    ['title', 5, '`title` must be text; it is 5.'],
    ['author', null, '`author` must be text; it is null.'],
    ['url', 'kelp.example', '`url` must be a URL such as https://example.org/; it is "kelp.example".'],
    ['url', 'ftp://kelp.example/', '`url` must be a URL such as https://example.org/; it is "ftp://kelp.example/".'],
    ['language', 'english!', '`language` must be a BCP 47 tag such as en or de-AT; it is "english!".'],
    ['timeZone', 'Vienna', '`timeZone` must be an IANA time zone such as Europe/Vienna; it is "Vienna".'],
    ['publishingHour', '7', '`publishingHour` must be a time such as 07:00; it is "7".'],
    ['publishingHour', '24:00', '`publishingHour` must be a time such as 07:00; it is "24:00".'],
    ['issuePath', '/issues/', '`issuePath` must be a path such as /:number/ or /issues/:number/; it is "/issues/".'],
    [
      'oldHosts',
      ['https://old.example'],
      '`oldHosts.0` must be hosts such as old.example.org, without https://; it is "https://old.example".',
    ],
    ['menu', [{ label: 'A' }], '`menu.0.href` is missing.'],
    ...['javascript:alert(1)', '//other.example/', ' java\tscript:alert(1)'].map((href): [string, unknown, string] => [
      'menu',
      [{ label: 'A', href }],
      `\`menu.0.href\` must be an address that begins with https://, http://, mailto: or tel:, or a path of the site; it is ${JSON.stringify(href)}.`,
    ]),
    [
      'subscribe',
      { url: 'data:text/html,x', invitation: 'Come.' },
      '`subscribe.url` must be an address that begins with https://, http://, mailto: or tel:, or a path of the site; it is "data:text/html,x".',
    ],
    ['feedLength', 0, '`feedLength` must be at least 1; it is 0.'],
    ['feedLength', 2.5, '`feedLength` must be a whole number; it is 2.5.'],
    ['numericDates', 'iso', '`numericDates` must be "month-first" or "day-first"; it is "iso".'],
    ['rules', { 'html-removed': 'warning' }, '`rules.html-removed` must be "off", "info", "warn" or "error"; it is "warning".'],
    ['zones', { IST: 'India' }, '`zones.IST` must be an IANA time zone such as Europe/Vienna; it is "India".'],
    ['colour', 'red', '`colour` is not a setting that Galley knows; remove it.'],
  ])('%s: %j', async (key, value, fault) => {
    expect(await faultsOf({ [key]: value })).toEqual([fault])
  })

  test('all at once', async () => {
    expect(await faultsOf({ title: undefined, feedLength: 0, colour: 'red' })).toHaveLength(3)
  })

  test.each([['file-not-utf8'], ['no-such-code'], ['constructor']])('rules cannot set %s', async (code) => {
    const [fault] = await faultsOf({ rules: { [code]: 'off' } })
    expect(fault).toContain(`\`rules.${code}\``)
  })
})

describe('a file that cannot be used says so', () => {
  const messageOf = async (file: string) => {
    const error: unknown = await readSettings(file).catch((it: unknown) => it)
    expect(error).toBeInstanceOf(SettingsError)
    return (error as SettingsError).message
  }

  test('one that is not there', async () => {
    expect(await messageOf('nowhere.config.ts')).toBe(
      "nowhere.config.ts is not there; run this in the newsletter's folder, or name its settings with --config.",
    )
  })

  test.each(['export const a = 1', 'export default 5', 'export default null'])('%s', async (source) => {
    const file = fileOf(source)
    expect(await messageOf(file)).toBe(`${file} exports no settings; write \`export default defineConfig({ … })\`.`)
  })

  test('one that throws', async () => {
    const file = fileOf('\n\nthrow new Error("no tide today")')
    expect(await messageOf(file)).toBe(`${file}:3 cannot be read: no tide today`)
  })

  test('one that imports what is not there', async () => {
    expect(await messageOf(fileOf('import "./nothing.ts"\nexport default {}'))).toContain('cannot be read: ')
  })

  test('one with a name that a regular expression would choke on', async () => {
    const file = fileOf('throw new Error("no tide today")', 'my (own [settings.config.ts')
    expect(await messageOf(file)).toMatch(/settings\.config\.ts(?::1)? cannot be read: no tide today$/)
  })
})
