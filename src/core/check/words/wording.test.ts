import { expect, test } from 'vitest'
import { publishFiles, smallLexicon } from '../../../../tests/support/core.ts'

const fixed = (text: string): string => {
  const { findings } = publishFiles({ 'issues/7/index.md': text }, {}, smallLexicon())
  return findings
    .flatMap(({ code, fix }) => (fix && code !== 'front-matter-list' ? [fix] : []))
    .sort((a, b) => b.offset - a.offset)
    .reduce((it, fix) => it.slice(0, fix.offset) + fix.text + it.slice(fix.offset + fix.length), text)
}

test.each([
  ['YAML', '---\ntitle: We recieve\ndate: 2026-03-01\n---\n', '---\ntitle: We receive\ndate: 2026-03-01\n---\n'],
  [
    'a key that holds the word as well',
    '---\ndate: 2026-03-01\naliases: [/recieve/]\ntitle: recieve\n---\n',
    '---\ndate: 2026-03-01\naliases: [/recieve/]\ntitle: receive\n---\n',
  ],
  [
    'quotes within quotes',
    `---\ndate: 2026-03-01\ntitle: 'The desk''s mail, that we recieve'\n---\n`,
    `---\ndate: 2026-03-01\ntitle: 'The desk''s mail, that we receive'\n---\n`,
  ],
  [
    'TOML with escapes',
    '+++\ndate = 2026-03-01\ntitle = "The \\"desk\\" that we recieve"\n+++\n',
    '+++\ndate = 2026-03-01\ntitle = "The \\"desk\\" that we receive"\n+++\n',
  ],
  [
    'a wrapped text',
    '---\ntitle: A\ndate: 2026-03-01\ndescription: >-\n  The mail\n  that the the\n  quay recieve\n---\n',
    '---\ntitle: A\ndate: 2026-03-01\ndescription: >-\n  The mail\n  that the\n  quay receive\n---\n',
  ],
  [
    'a list of one text',
    '+++\ndate = 2026-03-01\ntitle = "A"\ndescription = ["We recieve"]\n+++\n',
    '+++\ndate = 2026-03-01\ntitle = "A"\ndescription = ["We receive"]\n+++\n',
  ],
])('the words of front matter are found in %s', (_, text, right) => expect(fixed(`${text}\nHello.\n`)).toBe(`${right}\nHello.\n`))

test.each([
  ['emphasis around a word', 'We *recieve* it.', 'We *receive* it.'],
  ['a capital', 'Recieve it.', 'Receive it.'],
  ['an entity before it', 'You &amp; I recieve it.', 'You &amp; I receive it.'],
  ['marks within it stay as they are', 'We rec*ieve* it.', 'We rec*ieve* it.'],
  ['two corrections stay as they are', 'The harbr.', 'The harbr.'],
  ['the text of an image', '![We recieve](a.png)', '![We receive](a.png)'],
])('%s', (_, text, right) => {
  const front = '---\ntitle: One\ndate: 2026-03-01\n---\n\n'
  expect(fixed(front + text)).toBe(front + right)
})
