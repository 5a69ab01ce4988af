import { expect, test } from 'vitest'
import { refusalOf } from './refused.ts'

const place = { file: 'issues/7/index.md', line: 9, column: 3 }
const advice = 'write an address that begins with https://, or a path of the site.'

test.each([
  ['javascript:alert(1)', `The link begins with \`javascript:\`, and is shown as text: \`javascript:alert(1)\`; ${advice}`],
  [
    ' java`script:alert(1)\n',
    `The link begins with \`java\`script:\`, and is shown as text: \`java script:alert(1)\`; ${advice}`,
  ],
  ['', `The link has no address, and is shown as text; ${advice}`],
  [' \n', `The link has no address, and is shown as text; ${advice}`],
])('%j is reported where it stands', (url, message) => {
  expect(refusalOf(url, 'The link', place)).toEqual({ code: 'link-refused', place, message })
})

test.each([
  [80, `data:${'a'.repeat(75)}`],
  [81, `data:${'a'.repeat(75)}…`],
])('of an address of %d characters, the first 80 are shown', (length, shown) => {
  expect(refusalOf('data:'.padEnd(length, 'a'), 'The link', place)?.message).toContain(`: \`${shown}\`;`)
})

test.each(['https://kelp.example/', '/7/', 'mailto:jane@kelp.example'])('nothing is said of %s', (url) => {
  expect(refusalOf(url, 'The link', place)).toBeNull()
})

test('an image must be something that a browser can load', () => {
  const reported = refusalOf('mailto:jane@kelp.example', '`src` of `<img>`', place, 'image')?.message
  expect(reported).toContain('`src` of `<img>` begins with `mailto:`')
})
