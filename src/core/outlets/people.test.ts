import { describe, expect, test } from 'vitest'
import { readName, peopleOf } from './people.ts'

test.each([
  // written                        displayed                key
  ['Ida Holm', 'Ida Holm', 'ida holm'],
  ['IDA HOLM', 'IDA HOLM', 'ida holm'],
  ['Ida  Hølm', 'Ida Hølm', 'ida hølm'],
  ['Zoë Brontë-O’Brien', 'Zoë Brontë-O’Brien', 'zoe bronte obrien'],
  ['Ida M. Holm', 'Ida M. Holm', 'ida holm'],
  ['J.R. Holm', 'J.R. Holm', 'j holm'],
  ['B. Cameron Holm', 'B. Cameron Holm', 'b cameron holm'],
  ['J R', 'J R', 'j r'],
  ['ida', 'ida', 'ida'],
  ['Dr. Ida Holm', 'Ida Holm', 'ida holm'],
  ['Ida Holm, PhD', 'Ida Holm', 'ida holm'],
  ['Ida V. Holm Jr.', 'Ida V. Holm Jr.', 'ida holm jr'],
  ['the brilliant Ida Holm', 'Ida Holm', 'ida holm'],
  ['van der Berg', 'van der Berg', 'van der berg'],
  ['ida holm', 'ida holm', 'ida holm'],
  ['Loom’s Ida Holm', 'Ida Holm', 'ida holm'],
  ['Ida Holm of Loom', 'Ida Holm', 'ida holm'],
  ['Society of Weavers', 'Society of Weavers', 'society of weavers'],
  ['Weavers United', 'Weavers United', 'weavers united'],
  ['井田 泉', '井田 泉', '井田 泉'],
])('%s is %s', (written, displayed, key) => expect(readName(written)).toMatchObject({ displayed, key }))

test.each(['', '🐟', 'Loom 7.0.1'])('“%s” names nobody', (written) => expect(readName(written)).toBeNull())

describe('who is who', () => {
  const slugs = (...written: readonly string[]) => written.map((name) => peopleOf(written).get(name)?.slug)

  test('spellings of one name are one person', () => {
    expect(slugs('Kim Nóva', 'kim nova', 'Kim Nova')).toEqual(['kim-nova', 'kim-nova', 'kim-nova'])
    expect(slugs('Ida M. Holm', 'Ida Holm')).toEqual(['ida-holm', 'ida-holm'])
  })

  test('different initials are different people; the earliest keeps the short address', () => {
    expect(slugs('Ida T. Holm', 'Ida Holm', 'Ida M. Holm')).toEqual(['ida-t-holm', 'ida-holm', 'ida-holm'])
  })

  test('the most frequent spelling is shown, of several the latest', () => {
    const titleOf = (...written: readonly string[]) => peopleOf(written).get(written[0]!)!.title
    expect(titleOf('KIM NOVA', 'Kim Nova', 'Kim Nova')).toBe('Kim Nova')
    expect(titleOf('Kim Nóva', 'Kim Nova')).toBe('Kim Nóva')
  })
})

test('somebody whose page could have no address is left out', () => {
  expect([...peopleOf([`Ida ${'a'.repeat(300)}`, 'Con', 'Ida Loom']).keys()]).toEqual(['Ida Loom'])
})
