import { expect, test } from 'vitest'
import { messagesIn } from '../../../../tests/support/issues-in-series.ts'

const titled = (...titles: readonly string[]) =>
  messagesIn(
    'title-repeated',
    titles.map((title) => ({ title })),
  )
const described = (...descriptions: readonly string[]) =>
  messagesIn(
    'description-repeated',
    descriptions.map((description, index) => ({ title: `Kelp ${index + 1}: ${'x'.repeat(index + 1)}`, description })),
  )

test('a title or description that an earlier issue has is reported, with the last one that has it', () => {
  expect(titled('Kelp 1: Fog', 'Kelp 2: FOG!', 'Kelp 3: Tide', 'Kelp 4: “Fog”')).toEqual([
    'The title is that of #2, word for word; write one for this issue.',
  ])
  expect(described('Of fog.', 'Of tides.', 'of fog')).toEqual([
    'The description is that of #1, word for word; write one for this issue.',
  ])
})

test('three of the last issues make a motto', () => {
  expect(titled('Fog', 'Fog', 'Tide', 'Fog')).toHaveLength(1)
  expect(titled('Fog', 'Fog', 'Fog', 'Fog')).toEqual([])
  expect(titled('Fog', 'Tide', 'Tide', 'Tide', 'Fog')).toHaveLength(1)
})

test('nothing to say of other words, or none', () => {
  expect(titled('Kelp 1: Fog', 'Kelp 2: Fog and tide')).toEqual([])
  expect(titled('Kelp 1', 'Kelp 2')).toEqual([])
  expect(described('…', '…')).toEqual([])
})

test('an issue without a number is called by its title', () => {
  const heads = [{ title: 'Fog' }, { title: 'Fog' }]
  expect(messagesIn('title-repeated', heads, { 0: 'storm', 1: 'flood' })).toEqual([
    'The title is that of “Fog”, word for word; write one for this issue.',
  ])
})
