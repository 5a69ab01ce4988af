import { expect, test } from 'vitest'
import { coverOf } from './cover.ts'

test.each([
  [
    { image: ' boat.png ', imagealt: 'A boat' },
    { src: 'boat.png', key: 'image', altKey: 'imagealt', alt: 'A boat' },
  ],
  [{ image: 'boat.png' }, { src: 'boat.png', key: 'image', altKey: 'imagealt', alt: null }],
  [
    { image: 'boat.png', imagealt: null },
    { src: 'boat.png', key: 'image', altKey: 'imagealt', alt: '' },
  ],
  [
    { image: 'boat.png', imagealt: 7 },
    { src: 'boat.png', key: 'image', altKey: 'imagealt', alt: null },
  ],
  [{ image: { src: ' boat.png ', alt: 'A boat' } }, { src: 'boat.png', key: 'image.src', altKey: 'image.alt', alt: 'A boat' }],
  [{ image: { src: 'boat.png' } }, { src: 'boat.png', key: 'image.src', altKey: 'image.alt', alt: null }],
  [{ image: { src: 'boat.png', alt: null } }, { src: 'boat.png', key: 'image.src', altKey: 'image.alt', alt: '' }],
  [{ image: '' }, null],
  [{ image: '  ' }, null],
  [{ image: null }, null],
  [{ image: 7 }, null],
  [{ image: {} }, null],
  [{ image: { src: 7 } }, null],
  [{}, null],
])('%j', (values, cover) => {
  expect(coverOf(values)).toEqual(cover)
})
