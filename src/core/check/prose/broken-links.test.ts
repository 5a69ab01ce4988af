import { expect, test } from 'vitest'
import { brokenLinksIn } from './broken-links.ts'

const found = (text: string) => brokenLinksIn(text).map(({ start, end, advice }) => [text.slice(start, end), advice.slice(0, 17)])

test.each([
  // text                                       what is broken                        how to write it
  ['See [kelp](https://kelp.example now.', '[kelp](https://kelp.example', 'close the address'],
  ['See [](x now', '[](x', 'close the address'],
  ['See [kelp](https://kelp.example/a b).', '[kelp](https://kelp.example/a', 'close the address'],
  ['See ![boat](boat.png now', '![boat](boat.png', 'close the address'],
  ['kelp](https://kelp.example/(a)) now', '](https://kelp.example/(a))', 'an address ends a'],
  ['See [kelp] (https://kelp.example/) now', '[kelp] (https://kelp.example/)', 'take out the spac'],
  ['See [kelp]  (www.kelp.example) now', '[kelp]  (www.kelp.example)', 'take out the spac'],
  ['See (https://kelp.example/)[kelp] now', '(https://kelp.example/)[kelp]', 'the text goes in '],
  ['Write (mailto:me@kelp.example)[me]', '(mailto:me@kelp.example)[me]', 'the text goes in '],
  ['See (kelp forest)[https://kelp.example/] now', '(kelp forest)[https://kelp.example/]', 'the text goes in '],
  ['See (kelp)[/288/] now', '(kelp)[/288/]', 'the text goes in '],
  ['See [kelp][1] now', '[kelp][1]', 'no line below say'],
  ['See [kelp][] now', '[kelp][]', 'no line below say'],
  ['See <kelp.example/forest> now', '<kelp.example/forest>', 'an address in `<>'],
  ['See <www.kelp.example> now', '<www.kelp.example>', 'an address in `<>'],
])('%s', (text, broken, advice) => {
  expect(found(text)).toContainEqual([broken, advice])
})

test.each([
  'Kelp [sic] grows.',
  'Kelp (https://kelp.example/) grows.',
  'Kelp [a] (in brackets) grows.',
  'a[kelp][1]',
  'x = list[1][2]',
  '[1][2]',
  'Kelp < wrack.example and so on',
  'List<kelp.example>',
  '<kelp>',
  '(kelp)[wrack]',
  '',
])('%s is no broken link', (text) => {
  expect(found(text)).toEqual([])
})

test('they come in the order in which they begin', () => {
  expect(found('<kelp.example> and [kelp] (https://kelp.example/)').map(([text]) => text)).toEqual([
    '<kelp.example>',
    '[kelp] (https://kelp.example/)',
  ])
})
