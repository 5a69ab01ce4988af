import { expect, test } from 'vitest'
import { settingsOf, smallLexicon } from '../../../tests/support/core.ts'
import { shapes, sourceOf } from '../../../tests/support/shapes.ts'
import { read } from '../../core/read.ts'

const settings = settingsOf()
const lexicon = smallLexicon(settings)
const readShape = (text: string) => read(sourceOf(text), 'issue', settings, lexicon)

/** A fiftieth of what `npm run bench:shapes` reads: of so many each is an ordinary text. */
test.each(shapes)('$name: published or reported', ({ text, times }) => {
  const { publication, findings } = readShape(text(Math.ceil(times / 50)))
  const isReported = findings.some(({ code }) => code === 'text-too-slow' || code === 'text-too-nested')
  expect(publication !== undefined || isReported).toBe(true)
})

/** What the parser would take minutes for, or what would become gigabytes. */
test.each([
  ['lines of a paragraph', 'text-too-slow'],
  ['links', 'text-too-slow'],
  ['columns that rows lack', 'text-too-slow'],
  ['references to a long address', 'text-too-slow'],
  ['entries below a long heading', 'text-too-slow'],
  ['emphasis that crosses', 'text-too-slow'],
  ['a run of marks', 'text-too-nested'],
  ['runs of backticks', 'text-too-slow'],
])('%s are reported where there are very many', (name, code) => {
  const shape = shapes.find((it) => it.name === name)
  const { publication, findings } = readShape(shape?.text(shape.times) ?? '')
  expect(publication).toBeUndefined()
  expect(findings).toMatchObject([{ code, place: { line: expect.any(Number) as number } }])
})
