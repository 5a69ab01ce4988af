import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, settingsOf } from '../../tests/support/core.ts'
import { temporaryFolder, writeFiles } from '../../tests/support/galley.ts'
import { readContent } from './content.ts'
import { picturesIn } from './pictures.ts'

let home: ReturnType<typeof temporaryFolder>
beforeEach(() => void (home = temporaryFolder()))
afterEach(() => home[Symbol.dispose]())

/** What is found in a picture that a text shows. */
function found(name: string, bytes: string, shown = `![A tide](${name})`, front: readonly string[] = []) {
  writeFiles(home.path, {
    'issues/1/index.md': page(['title: One', 'date: 2026-01-04', ...front].join('\n'), shown),
    [path.join('issues/1', name)]: Buffer.from(bytes, 'latin1'),
  })
  const { entries, assets } = readContent(home.path, settingsOf())
  const { shown: pictures, findings } = picturesIn(
    home.path,
    entries,
    assets,
    (files) => new Set(files.filter((file) => file.includes('damaged'))),
  )
  return {
    pictures: [...pictures],
    messages: findings.map(({ message }) => message),
    places: findings.map(({ place }) => place.line),
  }
}

const png = `\u0089PNG\r\n\u001a\n\0\0\0\rIHDR${'\0'.repeat(17)}`

test.each([
  ['a.png', png],
  ['a.PNG', png],
  ['a.jpg', `\u00ff\u00d8\u00ff\u00e0${'\0'.repeat(20)}`],
  ['a.gif', `GIF89a${'\0'.repeat(8)}`],
  ['a.webp', `RIFF\0\0\0\0WEBPVP8 ${'\0'.repeat(16)}`],
  ['a.avif', '\0\0\0\u001cftypavif\0\0'],
  ['a.tiff', `II*\0${'\0'.repeat(8)}`],
  ['a.svg', '<?xml version="1.0"?>\n<!-- By Ida -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['jpeg-called.png', `\u00ff\u00d8\u00ff\u00e0${'\0'.repeat(20)}`],
])('%s is a picture', (name, bytes) => {
  expect(found(name, bytes)).toEqual({ pictures: [`issues/1/${name}`], messages: [], places: [] })
})

const isNone = 'is no picture, or not one that its ending names; save it anew.'
test.each([
  ['a.png', 'not a picture', isNone],
  ['a.png', '', 'is empty; put the picture in its place.'],
  ['a.png', png.slice(0, 12), isNone],
  ['a.jpg', '<html><body>404</body></html>', isNone],
  ['a.png', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', isNone],
  ['a.svg', png, isNone],
  ['a.pdf', '%PDF-1.7', 'is of no format that browsers show; save it as PNG, JPEG, WebP, AVIF, GIF or SVG, with that ending.'],
])('%s that holds %j is none', (name, bytes, fault) => {
  expect(found(name, bytes)).toEqual({ pictures: [], messages: [`The image \`${name}\` ${fault}`], places: [6] })
})

test('a picture at the head of an issue is looked at, too', () => {
  expect(found('a.png', 'x', '', ['image: { src: a.png, alt: A tide }'])).toMatchObject({ pictures: [], places: [4] })
})

test('what no text shows is not opened', () => {
  expect(found('a.png', 'x', '[A file](a.png)')).toEqual({ pictures: [], messages: [], places: [] })
})

test('a picture that cannot be processed is reported wherever it is shown, and is not shown', () => {
  const shown = '![A tide](damaged.png)\n\n![The same tide](damaged.png)'
  const fault = 'The image `damaged.png` is damaged and cannot be shown; save it anew.'
  expect(found('damaged.png', png, shown, ['image: { src: damaged.png, alt: A tide }'])).toEqual({
    pictures: [],
    messages: [fault, fault],
    places: [7, 4],
  })
})
