import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { catalogue } from '../../src/core/model/catalogue.ts'
import { run } from './explain.ts'

const home = mkdtempSync(path.join(tmpdir(), 'galley-explain-'))
const config = path.join(home, 'galley.config.mjs')
const settings = `title: 'T', description: 'D', url: 'https://harbour.example', author: 'A'`
writeFileSync(config, `export default { ${settings}, rules: { 'html-removed': 'error' } }`)
afterAll(() => rmSync(home, { recursive: true }))

async function explain(code: string | undefined, isColoured = false, file = path.join(home, 'none.ts')) {
  let [out, err] = ['', '']
  const terminal = { stdout: (text: string) => (out += text), stderr: (text: string) => (err += text), isColoured }
  return { code: await run({ code, config: file }, terminal), out, err }
}

test.each(Object.keys(catalogue))('has a section on %s', async (code) => {
  const { code: exit, out } = await explain(code)
  expect(exit).toBe(0)
  expect(out).toMatch(new RegExp(`^${code}  (error|warning|info)\n`))
  expect(out.length).toBeGreaterThan(100)
})

test('sets the guide for a terminal: code indented, good and bad apart, links by their words', async () => {
  const { out } = await explain('front-matter-list')
  expect(out).toContain('\nbad:\n    ---\n    title: Fog\n')
  expect(out).toContain('\ngood:\n    ---\n')
  expect(out).not.toMatch(/```|\*\*|\]\(#/)
})

test('is coloured where that is welcome', async () => {
  expect((await explain('html-removed', true)).out).toContain('\u001b[1mhtml-removed')
})

test.each([
  ['front-matter-list', '`galley check --fix` fixes it'],
  ['link-repeated', 'Only an editor can fix it'],
  ['file-empty', 'The file is not published while it has this fault'],
])('says of %s what can be done', async (code, text) => {
  expect((await explain(code)).out).toContain(text)
})

test('says what the settings make of it', async () => {
  expect((await explain('html-removed', false, config)).out).toContain('Your settings say `error`.')
  expect((await explain('link-repeated', false, config)).out).not.toContain('Your settings')
})

test('a slip is named', async () => {
  expect(await explain('front-mater-list')).toEqual({
    code: 2,
    out: '',
    err: '“front-mater-list” is no code; did you mean front-matter-list? `galley explain` lists all codes.\n',
  })
  expect((await explain('zzzzz')).err).toBe('“zzzzz” is no code. `galley explain` lists all codes.\n')
})

test('without a code lists all, under the guide’s headings', async () => {
  const { out } = await explain(undefined)
  for (const [code, { help }] of Object.entries(catalogue)) {
    expect(out).toMatch(new RegExp(`^ {2}${code} `, 'm'))
    expect(out).toContain(help)
  }
  expect(out).toMatch(/^Files\n {2}file-not-utf8 /)
})
