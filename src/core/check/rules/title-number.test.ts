import { describe, expect, test } from 'vitest'
import { publishFiles } from '../../../../tests/support/core.ts'
import { day, messagesIn, type Head } from '../../../../tests/support/issues-in-series.ts'

describe('the number in a title', () => {
  const numbered = ['Fog', 'Tide', 'Salt'].map((words, index) => ({ title: `Kelp ${index + 1}: ${words}` }))
  const said = (title: string, description?: string, before: readonly Head[] = numbered, names = {}) =>
    messagesIn('title-number', [...before, { title, ...(description === undefined ? {} : { description }) }], names)

  test('is missing', () => {
    expect(said('Rope')).toEqual([
      'The title lacks the issue’s number, with which those of the last issues begin: “Kelp 3: Salt”.',
    ])
    expect(said('All about rope of 1999')).toHaveLength(1)
  })

  test('is that of another issue, in the title or in the description', () => {
    expect(said('Kelp 3: Rope', 'Kelp 2: Rope')).toEqual([
      'The title has the number 3, and this is issue 4; correct it.',
      'The description has the number 2, and this is issue 4; correct it.',
    ])
    expect(said('KELP 12 Rope')).toEqual(['The title has the number 12, and this is issue 4; correct it.'])
  })

  test.each(['Kelp 4: Rope', 'Kelp 4', 'Kelp #4: Rope', 'kelp 4 rope of 1999'])('is right in “%s”', (title) => {
    expect(said(title, 'Of rope, 12 knots in all.')).toEqual([])
  })

  test('says nothing where titles have other leads, or none', () => {
    const various = [{ title: 'Fog 1' }, { title: 'Tide 2' }, { title: 'Kelp 3' }]
    expect(said('Rope', undefined, various)).toEqual([])
    expect(said('Rope', undefined, [{ title: 'Fog' }, { title: 'Tide' }, { title: 'Salt' }])).toEqual([])
    expect(said('Rope', undefined, numbered.slice(0, 2))).toEqual([])
  })

  test('says nothing of an issue that has no number', () => {
    expect(said('Kelp 3: Rope', undefined, numbered, { 3: 'storm' })).toEqual([])
  })

  test('may be that of the folder, where the slug differs', () => {
    const files = {
      ...Object.fromEntries(
        numbered.map(({ title }, index) => [
          `issues/${index + 1}/index.md`,
          `---\ntitle: "${title}"\ndate: ${day(index)}\n---\n\nHello.\n`,
        ]),
      ),
      'issues/4/index.md': `---\ntitle: "Kelp 4: Rope"\ndate: ${day(3)}\nslug: "5"\n---\n\nHello.\n`,
    }
    expect(publishFiles(files).findings.filter(({ code }) => code === 'title-number')).toEqual([])
  })
})
