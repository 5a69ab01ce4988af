import { escaped } from './markup.ts'

/** A number and what it is of. */
export interface Point {
  readonly label: string
  readonly count: number
}

/**
 * Bars as SVG, in `currentColor` and without styles of its own, so that the page's style sheet has the last word. Whoever does
 * not see it hears the title and every number. Of many bars only some have their label; the numbers above go first.
 */
export function barChart(title: string, points: readonly Point[]): string {
  const slot = points.length <= 10 ? 40 : Math.max(6, 400 / points.length)
  const [width, height, top] = [slot * points.length, 120, slot >= 26 ? 16 : 2]
  const highest = Math.max(1, ...points.map(({ count }) => count))
  const every = Math.ceil(34 / slot)
  const bars = points.map(({ label, count }, index) => {
    const bar = count === 0 ? 1 : Math.max(2, (count / highest) * (height - top))
    const [x, y, middle] = [index * slot + slot * 0.15, top + height - top - bar, (index + 0.5) * slot]
    const number =
      top === 16 && count > 0 ? `<text class="chart-number" x="${round(middle)}" y="${round(y - 4)}">${count}</text>` : ''
    const isNamed = (points.length - 1 - index) % every === 0 && middle >= 15
    const name = isNamed ? `<text class="chart-label" x="${round(middle)}" y="${height + 15}">${escaped(label)}</text>` : ''
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(slot * 0.7)}" height="${round(bar)}"/>${number}${name}`
  })
  return (
    `<svg class="chart" role="img" aria-labelledby="chart-title chart-numbers" width="${round(width)}" height="${height + 20}" ` +
    `viewBox="0 0 ${round(width)} ${height + 20}"><title id="chart-title">${escaped(title)}</title>` +
    `<desc id="chart-numbers">${escaped(saidOf(points))}</desc>${bars.join('')}</svg>`
  )
}

/** A line as small as a word, with the same words for those who do not see it. Fewer than two points make none. */
export function sparkline(title: string, points: readonly Point[]): string {
  if (points.length < 2) return ''
  const [width, height] = [64, 16]
  const highest = Math.max(1, ...points.map(({ count }) => count))
  const at = points.map(({ count }, index) => {
    const x = 1 + (index / (points.length - 1)) * (width - 2)
    return `${round(x)} ${round(height - 1 - (count / highest) * (height - 2))}`
  })
  return (
    `<svg class="spark" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<title>${escaped(`${title}: ${saidOf(points)}`)}</title><path d="M${at.join('L')}"/></svg>`
  )
}

/** `2024: 3, 2025: 5` */
const saidOf = (points: readonly Point[]): string => points.map(({ label, count }) => `${label}: ${count}`).join(', ')

const round = (value: number): number => Math.round(value * 10) / 10
