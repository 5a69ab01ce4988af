import { expect, test } from 'vitest'
import { scoreOf, type Piece } from './weigh.ts'

const piece = (key: string, weight: number, more: Partial<Piece> = {}): Piece => ({
  strength: 'word',
  key,
  written: key,
  weight,
  ...more,
})
const aside = (key: string, weight: number) => piece(key, weight, { isAside: true })
const against = (key: string) => piece(key, 1, { strength: 'against' })

test.each<[string, number, readonly Piece[]]>([
  ['nothing says nothing', 0, []],
  ['one piece is as sure as it weighs', 0.6, [piece('kettle', 0.6)]],
  ['two share the doubt that each leaves', 0.8, [piece('kettle', 0.6), piece('tea', 0.5)]],
  ['the same again says half as much', 0.72, [piece('kettle', 0.6), piece('kettle', 0.6)]],
  ['a third time a quarter', 0.76, [piece('kettle', 0.6), piece('kettle', 0.6), piece('kettle', 0.6)]],
  ['a fourth time nothing', 0.76, [piece('kettle', 0.6), piece('kettle', 0.6), piece('kettle', 0.6), piece('kettle', 0.6)]],
  ['the strongest mention is the first, wherever it stands', 0.84, [piece('kettle', 0.4), piece('kettle', 0.8)]],
  ['asides alone make a little sure', 0.44, [aside('kettle', 0.3), aside('tea', 0.2)]],
  ['asides say half as much the second time', 0.41, [aside('kettle', 0.3), aside('kettle', 0.3)]],
  ['a fourth time nothing of an aside, too', 0.45, Array.from({ length: 4 }, () => aside('kettle', 0.3))],
  ['many asides never pass a limit', 0.65, ['a', 'b', 'c', 'd'].map((key) => aside(key, 0.5))],
  ['asides add to what is clear', 0.72, [piece('kettle', 0.6), aside('tea', 0.3)]],
  ['a phrase against it halves the rest', 0.3, [piece('kettle', 0.6), against('kettle drum')]],
  ['once, however often it stands there', 0.3, [piece('kettle', 0.6), against('kettle drum'), against('kettle drum')]],
  ['another halves it again', 0.15, [piece('kettle', 0.6), against('kettle drum'), against('kettle bell')]],
  ['what speaks against it alone says nothing', 0, [against('kettle drum')]],
])('%s: %d', (_, score, pieces) => {
  expect(scoreOf(pieces)).toBe(score)
})
