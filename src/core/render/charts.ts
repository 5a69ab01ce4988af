import type { Element } from 'hast'
import { element, htmlOf, text } from './hast.ts'

/** A number, and what it counts. */
export interface Point {
  readonly label: string
  readonly count: number
}

/**
 * Bars as SVG, in `currentColor` and without styles of its own, so that the page's style sheet decides how they look. Screen readers
 * announce the title and every number. Where many bars leave little room, the numbers above them are left out first, then some labels.
 */
export function barChart(title: string, points: readonly Point[]): string {
  const slot = points.length <= 10 ? 40 : Math.max(6, 400 / points.length)
  const [width, height, top] = [slot * points.length, 120, slot >= 26 ? 16 : 2]
  const highest = Math.max(1, ...points.map(({ count }) => count))
  const every = Math.ceil(34 / slot)
  const bars = points.flatMap(({ label, count }, index) => {
    const bar = count === 0 ? 1 : Math.max(2, (count / highest) * (height - top))
    const [x, y, middle] = [index * slot + slot * 0.15, top + height - top - bar, (index + 0.5) * slot]
    const isNamed = (points.length - 1 - index) % every === 0 && middle >= 15
    return [
      element('rect', { x: round(x), y: round(y), width: round(slot * 0.7), height: round(bar) }),
      ...(top === 16 && count > 0 ? [caption('chart-number', middle, y - 4, String(count))] : []),
      ...(isNamed ? [caption('chart-label', middle, height + 15, label)] : []),
    ]
  })
  const size = { width: round(width), height: height + 20, viewBox: `0 0 ${round(width)} ${height + 20}` }
  return htmlOf(
    element('svg', { className: ['chart'], role: 'img', ariaLabelledBy: ['chart-title', 'chart-numbers'], ...size }, [
      element('title', { id: 'chart-title' }, [text(title)]),
      element('desc', { id: 'chart-numbers' }, [text(inWords(points))]),
      ...bars,
    ]),
  )
}

const caption = (className: string, x: number, y: number, words: string): Element =>
  element('text', { className: [className], x: round(x), y: round(y) }, [text(words)])

/** A line as small as a word; screen readers announce the title and every number. Fewer than two points make no line. */
export function sparkline(title: string, points: readonly Point[]): string {
  if (points.length < 2) return ''
  const [width, height] = [64, 16]
  const highest = Math.max(1, ...points.map(({ count }) => count))
  const at = points.map(({ count }, index) => {
    const x = 1 + (index / (points.length - 1)) * (width - 2)
    return `${round(x)} ${round(height - 1 - (count / highest) * (height - 2))}`
  })
  return htmlOf(
    element('svg', { className: ['spark'], role: 'img', width, height, viewBox: `0 0 ${width} ${height}` }, [
      element('title', {}, [text(`${title}: ${inWords(points)}`)]),
      element('path', { d: `M${at.join('L')}` }),
    ]),
  )
}

/** `2024: 3, 2025: 5` */
const inWords = (points: readonly Point[]): string => points.map(({ label, count }) => `${label}: ${count}`).join(', ')

const round = (value: number): string => String(Math.round(value * 10) / 10)
