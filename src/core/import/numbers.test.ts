import { describe, expect, test } from 'vitest'
import { numberOf, seriesOf, type Labels } from './numbers.ts'

const page = (labels: Partial<Labels>): Labels => ({ slug: null, name: 'post', title: null, ...labels })

describe('a number by itself', () => {
  test.each([
    // slug            name                       title                          number   from
    ['064', 'post', null, '064', 'slug'],
    ['issue-64', 'post', null, '64', 'slug'],
    [null, '64', '65: Later', '64', 'name'],
    [null, '2020-01-02-64', null, '64', 'name'],
    [null, '2020-01-02-issue-64', null, '64', 'name'],
    [null, 'harbour-weekly-007-fog', null, '007', 'name'],
    [null, 'hello', 'Issue 64', '64', 'title'],
    [null, 'hello', 'Harbour News #64: Fog', '64', 'title'],
    [null, 'hello', '#64 – Fog', '64', 'title'],
    [null, 'hello', 'Ausgabe Nr. 64: Nebel', '64', 'title'],
  ])('slug %s, name %s, title %s: %s, by its %s', (slug, name, title, digits, from) => {
    expect(numberOf(page({ slug, name, title }), new Set())).toEqual({ digits, from })
  })

  test.each([
    ['2020-01-02-hello', 'Hello'],
    ['10-things-to-know', '10 things to know'],
    ['windows-11', 'Windows 11: what is new'],
    ['kettle-1-24', 'Kettle 1.24 is out'],
    ['newsletter-2020', 'Newsletter 2020'],
    ['h2o', 'H2O'],
  ])('none in name %s, title %s', (name, title) => {
    expect(numberOf(page({ name, title }), new Set())).toBeNull()
  })
})

describe('a series', () => {
  test('of names: three different numbers after the same words', () => {
    const pages = ['lantern-7', 'lantern-8-fog', 'lantern-9', 'windows-11'].map((name) => page({ name }))
    expect(pages.map((it) => numberOf(it, seriesOf(pages))?.digits)).toEqual(['7', '8', '9', undefined])
  })

  test('of titles', () => {
    const pages = ['Lantern 7: Fog', 'Lantern 8', 'Lantern 9 – Rain', 'Top 10: kettles'].map((title) => page({ title }))
    expect(pages.map((it) => numberOf(it, seriesOf(pages))?.digits)).toEqual(['7', '8', '9', undefined])
  })

  test('of numbers that begin a name, where they are padded', () => {
    const pages = ['007-fog', '008-rain', '009-sun', '5-kettles'].map((name) => page({ name }))
    expect(pages.map((it) => numberOf(it, seriesOf(pages))?.digits)).toEqual(['007', '008', '009', undefined])
  })

  test('is not the same number three times', () => {
    const pages = ['kettle-1-22', 'kettle-1-23', 'kettle-1-24'].map((name) => page({ name }))
    expect(pages.map((it) => numberOf(it, seriesOf(pages)))).toEqual([null, null, null])
  })

  test('is not years', () => {
    const pages = ['review-2019', 'review-2020', 'review-2021'].map((name) => page({ name }))
    expect(pages.map((it) => numberOf(it, seriesOf(pages)))).toEqual([null, null, null])
  })
})
