import { expect, test } from 'vitest'
import { bytesOf } from '../../../tests/support/core.ts'
import { decode } from './decode.ts'

const path = 'issues/1/index.md'
const bom = [0xef, 0xbb, 0xbf]
const utf16 = (text: string, isLittle: boolean) =>
  [...text].flatMap((char) => {
    const unit = char.charCodeAt(0)
    return isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]
  })

test.each([
  ['plain text', [...bytesOf('Low tide\n')], 'Low tide\n'],
  ['a byte order mark, which is dropped', [...bom, ...bytesOf('Low tide')], 'Low tide'],
  ['Windows’ line ends, as written', [...bytesOf('a\r\nb\r\n')], 'a\r\nb\r\n'],
  ['old Macintosh line ends, as written', [...bytesOf('a\rb')], 'a\rb'],
  ['four bytes a character', [...bytesOf('🦭 and 海')], '🦭 and 海'],
  ['a character that spells the replacement sign itself', [...bytesOf('a\uFFFDb')], 'a\uFFFDb'],
])('%s', (_, bytes, value) => {
  expect(decode({ path, bytes: Uint8Array.from(bytes) })).toEqual({ value, findings: [] })
})

test.each([
  ['Latin-1 at the end', [...bytesOf('Caf'), 0xe9], 1, 4],
  ['Latin-1 in the middle', [...bytesOf('one\ntwo\nCaf'), 0xe9, ...bytesOf(' au lait\n')], 3, 4],
  ['the first byte', [0x80, 0x81], 1, 1],
  ['after Windows’ line ends', [...bytesOf('a\r\nb\r\nc'), 0xff], 3, 2],
  ['after old Macintosh line ends', [...bytesOf('a\rb\rc'), 0xff], 3, 2],
  ['after a byte order mark, which is no column', [...bom, ...bytesOf('ab'), 0xff], 1, 3],
  ['after an emoji, which is two columns', [...bytesOf('🦭'), 0xff], 1, 3],
  ['a character cut short by the end of the file', [...bytesOf('ab'), 0xe6, 0xb5], 1, 3],
  ['a character cut short by a letter', [...bytesOf('ab'), 0xe6, 0xb5, 0x61], 1, 3],
  ['an overlong spelling of “/”', [...bytesOf('ab'), 0xc0, 0xaf], 1, 3],
  ['half a surrogate pair', [...bytesOf('ab'), 0xed, 0xa0, 0x80], 1, 3],
  ['beyond Unicode', [...bytesOf('ab'), 0xf4, 0x90, 0x80, 0x80], 1, 3],
  ['after a genuine replacement sign', [...bytesOf('\uFFFD x '), 0xff], 1, 5],
])('the first bad byte has its place: %s', (_, bytes, line, column) => {
  expect(decode({ path, bytes: Uint8Array.from(bytes) })).toEqual({
    findings: [
      {
        code: 'file-not-utf8',
        place: { file: path, line, column },
        message: 'The file is not UTF-8 from here on; save it as UTF-8.',
      },
    ],
  })
})

test.each([
  ['little', [0xff, 0xfe, ...utf16('Low tide', true)]],
  ['big', [0xfe, 0xff, ...utf16('Low tide', false)]],
])('UTF-16 of %s end is named, without a place', (_, bytes) => {
  expect(decode({ path, bytes: Uint8Array.from(bytes) })).toEqual({
    findings: [{ code: 'file-not-utf8', place: { file: path }, message: 'The file is UTF-16; save it as UTF-8.' }],
  })
})

test.each([
  ['no byte', []],
  ['a byte order mark alone', bom],
  ['blanks and line ends', [...bytesOf(' \t\r\n\n')]],
])('%s is an empty file', (_, bytes) => {
  expect(decode({ path, bytes: Uint8Array.from(bytes) })).toEqual({
    findings: [{ code: 'file-empty', place: { file: path }, message: 'The file is empty.' }],
  })
})

test('a file of 2 MB is read, one of a byte more is not', () => {
  const bytes = new Uint8Array(2_000_001).fill(0x61)
  expect(decode({ path, bytes: bytes.subarray(1) }).value).toHaveLength(2_000_000)
  const { value, findings } = decode({ path, bytes })
  expect(value).toBeUndefined()
  expect(findings[0]!.message).toBe('The file has 2.0 MB; the most is 2 MB. Is something pasted into it that belongs beside it?')
})
