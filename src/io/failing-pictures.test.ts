import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../tests/support/galley.ts'
import { failingPictures } from './failing-pictures.ts'

let home: ReturnType<typeof temporaryFolder>
beforeEach(() => void (home = temporaryFolder()))
afterEach(() => home[Symbol.dispose]())

const cacheDir = () => path.join(home.path, 'cache')
const kept = () => readdirSync(path.join(cacheDir(), 'pictures'))

/** Writes pictures, and returns the names of those that fail. */
function failing(pictures: Readonly<Record<string, Buffer | string>>) {
  const files = Object.entries(pictures).map(([name, bytes]) => {
    const file = path.join(home.path, 'content', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    return file
  })
  return [...failingPictures(files, cacheDir())].map((file) => path.basename(file))
}

const picture = (format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'tiff', height = 6) =>
  sharp({ create: { width: 9, height, channels: 3, background: 'teal' } })
    .toFormat(format)
    .toBuffer()

test('whole pictures of every format work', async () => {
  const formats = ['png', 'jpeg', 'webp', 'gif', 'avif', 'tiff'] as const
  const whole = await Promise.all(formats.map(async (format) => [`a.${format}`, await picture(format)] as const))
  expect(failing(Object.fromEntries(whole))).toEqual([])
})

test('damaged ones fail, and those after them are tried', async () => {
  const [avif, tiff, jpeg, png] = await Promise.all([picture('avif'), picture('tiff'), picture('jpeg'), picture('png')])
  expect(
    failing({
      'cut.avif': avif.subarray(0, avif.length / 2),
      'whole.avif': avif,
      'cut.tiff': tiff.subarray(0, 20),
      'head.jpg': jpeg.subarray(0, 60),
      'whole.png': png,
      'cut.png': png.subarray(0, 20),
    }),
  ).toEqual(['cut.avif', 'cut.tiff', 'head.jpg', 'cut.png'])
})

test('one that is too tall for WebP works, as it is shown unchanged', async () => {
  expect(failing({ 'tall.png': await picture('png', 20_000) })).toEqual([])
})

test.each([
  '<svg/>',
  '<svg width="100%" height="100%"/>',
  '<svg viewBox="0,0,10,10"/>',
  '<svg viewBox="0 0 a b"/>',
  '<svg viewBox="0 0 0 0" width="-4"/>',
  '<svg width="calc(1px + 2em)" height="1fr"/>',
  `<svg style="${'fill: teal;'.repeat(200)}" width="5" height="4"/>`,
  '<svg width="1e99" height="1e99"/>',
])('a drawing without a readable size works: %.60s', (svg) => {
  expect(failing({ 'a.svg': svg })).toEqual([])
})

test('the result is kept for each picture, and goes with it', async () => {
  const png = await picture('png')
  failing({ 'a.png': png, 'b.png': 'none' })
  const names = kept()
  expect(names).toHaveLength(2)
  for (const name of names) {
    const file = path.join(cacheDir(), 'pictures', name)
    expect(readFileSync(file, 'utf8')).toMatch(/works|fails/)
  }
  expect(failing({ 'b.png': 'none' })).toEqual(['b.png'])
  expect(kept()).toHaveLength(1)
})

test('a picture that an earlier version had does not fail', () => {
  expect(failingPictures([path.join(home.path, 'gone.png')], cacheDir())).toEqual(new Set())
})

describe('a picture that brings the program down', () => {
  const program = (crash: string) => {
    const file = path.join(home.path, 'program.mjs')
    const code = `import { readFileSync } from 'node:fs'
      for (const [index, file] of JSON.parse(readFileSync(0, 'utf8')).entries()) {
        ${crash}
        console.log(index)
        if (file.includes('bad')) process.kill(process.pid, 'SIGKILL')
        if (file.includes('broken')) console.log('-' + index)
      }`
    writeFileSync(file, code)
    return file
  }
  const failingBy = (crash: string, ...names: readonly string[]) => {
    const files = names.map((name) => path.join(home.path, name))
    for (const file of files) writeFileSync(file, file)
    return [...failingPictures(files, undefined, program(crash))].map((file) => path.basename(file))
  }

  test('fails, and the others are tried', () => {
    expect(failingBy('', 'a.png', 'bad.png', 'broken.png', 'b.png', 'bad.gif', 'c.png')).toEqual([
      'bad.png',
      'broken.png',
      'bad.gif',
    ])
  })

  test('is not blamed for a program that does not start', () => {
    expect(() => failingBy("throw new Error('no sharp')", 'a.png')).toThrow(/does not start: [^]*no sharp/)
  })
})
