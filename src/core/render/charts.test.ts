import { describe, expect, test } from 'vitest'
import { barChart, sparkline } from './charts.ts'

const points = [
  { label: '2024', count: 3 },
  { label: '2025', count: 0 },
  { label: '2026', count: 12 },
]

describe('a bar chart', () => {
  const svg = barChart('Passages on <tea> & "milk"', points)

  test('gives screen readers its title and every number', () => {
    expect(svg).toContain('role="img" aria-labelledby="chart-title chart-numbers"')
    expect(svg).toContain('<title id="chart-title">Passages on &#x3C;tea> &#x26; "milk"</title>')
    expect(svg).toContain('<desc id="chart-numbers">2024: 3, 2025: 0, 2026: 12</desc>')
  })

  test('has one bar per year, as high as its number, and no styles of its own', () => {
    expect([...svg.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height))).toEqual([26, 1, 104])
    expect(svg).not.toMatch(/style|fill=|color/)
  })

  test('names some of many years only, the last among them, and fits a desk', () => {
    const many = barChart(
      'T',
      Array.from({ length: 40 }, (_, index) => ({ label: String(1987 + index), count: 1 })),
    )
    const labels = [...many.matchAll(/chart-label"[^>]*>(\d+)</g)].map(([, label]) => label)
    expect(labels.at(-1)).toBe('2026')
    expect(labels.length).toBeLessThan(12)
    expect(Number(/ width="(\d+)"/.exec(many)![1])).toBeLessThanOrEqual(400)
  })
})

describe('a sparkline', () => {
  test('is a line with its numbers as its title', () => {
    expect(sparkline('Tea', points)).toContain('<title>Tea: 2024: 3, 2025: 0, 2026: 12</title><path d="M1 11.5L32 15L63 1"/>')
  })

  test('is not drawn for one point', () => expect(sparkline('Tea', points.slice(0, 1))).toBe(''))
})
