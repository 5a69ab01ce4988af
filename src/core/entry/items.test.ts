import { describe, expect, test } from 'vitest'
import type { Item } from '../model/body.ts'
import { parse } from '../parse/parse.ts'
import { itemsOf } from './items.ts'
import { outlineOf } from './outline.ts'

const file = 'issues/1/index.md'

function read(text: string, path = file) {
  const { tree } = parse({ path, bytes: new TextEncoder().encode(text) }, 'issue').value!
  return itemsOf(tree, outlineOf(tree, path), path)
}

const itemsIn = (text: string): readonly Item[] => read(text).map(({ item }) => item)
const titlesIn = (text: string): string[] => itemsIn(text).map(({ title }) => title)

/** A section with enough entries around `text` that it is one of a digest. */
const inDigest = (text: string): string =>
  `## Reading\n\n[Gardens on rooftops](https://green.example/roofs): Soil is heavy.\n\n${text}\n\n[Slow trains](https://rail.example/slow): Bring a book.\n`

describe('a linked title', () => {
  test.each([
    ['alone', '[Tides and ports](https://sea.example/tides)', ''],
    ['a colon', '[Tides and ports](https://sea.example/tides): Boats wait.', 'Boats wait.'],
    ['a dash', '[Tides and ports](https://sea.example/tides) — Boats wait.', 'Boats wait.'],
    ['a hyphen', '[Tides and ports](https://sea.example/tides) - Boats wait.', 'Boats wait.'],
    ['an ellipsis', '[Tides and ports](https://sea.example/tides)… Boats wait.', 'Boats wait.'],
    ['a hard break', '[Tides and ports](https://sea.example/tides)  \nBoats wait.', 'Boats wait.'],
    ['a soft break', '[Tides and ports](https://sea.example/tides)\nBoats wait.', 'Boats wait.'],
    ['an emoji and a break', '[Tides and ports](https://sea.example/tides) 🌊\nBoats wait.', 'Boats wait.'],
    ['the next sentence', '[Do tides matter?](https://sea.example/tides) Boats wait.', 'Boats wait.'],
    ['bold', '[**Tides and ports**](https://sea.example/tides): Boats wait.', 'Boats wait.'],
    ['bold around the link', '**[Tides and ports](https://sea.example/tides)**: Boats wait.', 'Boats wait.'],
    ['a note in brackets', '[Tides and ports](https://sea.example/tides) (PDF): Boats wait.', 'Boats wait.'],
    ['a quotation mark before', '"[Tides and ports](https://sea.example/tides)": Boats wait.', 'Boats wait.'],
    ['a list', '- [Tides and ports](https://sea.example/tides): Boats wait.', 'Boats wait.'],
    ['a numbered list', '1. [Tides and ports](https://sea.example/tides)', ''],
    ['a reference', '[Tides and ports][t]: Boats wait.\n\n[t]: https://sea.example/tides', 'Boats wait.'],
  ])('with %s', (_, text, commentary) => {
    const [item] = itemsIn(text)
    expect(item).toMatchObject({ url: 'https://sea.example/tides', section: null })
    expect(item!.title).toMatch(/tides/i)
    expect(item!.commentary).toBe(commentary)
  })

  test('keeps emphasis and code out of its text', () => {
    expect(titlesIn('[Why *nobody* runs `make`](https://build.example/make)')).toEqual(['Why nobody runs make'])
  })

  test('stands for two where two are joined', () => {
    const text = inDigest('[Bolts](https://iron.example/bolts) and [Nuts](https://iron.example/nuts) by Ida Holm')
    expect(itemsIn(text).slice(1, 3)).toMatchObject([
      { title: 'Bolts', byline: 'Ida Holm' },
      { title: 'Nuts', byline: 'Ida Holm' },
    ])
  })
})

test('what stands below a title with its byline is said of it', () => {
  const text = inDigest('[Kettles](https://sea.example/kettles)  \nIda Holm, Sea Weekly\n\nOnly one whistles.')
  expect(itemsIn(text)[1]).toMatchObject({ byline: 'Ida Holm, Sea Weekly', commentary: 'Only one whistles.' })
})

describe('what is no item', () => {
  test.each([
    ['a link inside prose', 'Last week I wrote about [my garden](https://me.example/garden) and its snails.'],
    ['a link that begins a sentence of an introduction', '[The mayor](https://town.example/mayor) resigned over soup this week.'],
    ['a linked picture', '[![A cat](https://pics.example/cat.png)](https://pics.example/cat)'],
    ['a way on', '[See all of them →](https://me.example/all)'],
    ['an address after a label', '## Events\n\nWrite to us: [www.me.example](https://www.me.example)'],
    ['a link to a place on the page', '[Below](#below)'],
  ])('%s', (_, text) => expect(titlesIn(text)).toEqual([]))

  test('a paragraph of an essay beside a digest', () => {
    const essay =
      '### The workshop\n\n[Our workshop](https://me.example/shop) is closed on Mondays. Come [on Tuesday](https://me.example/tue).'
    expect(titlesIn(`${essay}\n\n${inDigest('[Rye bread](https://bread.example/rye): Sour.')}`)).toHaveLength(3)
  })
})

describe('among entries', () => {
  test('a link that begins a sentence is one, too', () => {
    const [, item] = itemsIn(inDigest('[Loomer](https://github.com/weaver/loomer) draws patterns for looms.'))
    expect(item).toMatchObject({ title: 'Loomer', commentary: 'Loomer draws patterns for looms.', kind: 'repo' })
  })

  test('so is one after a word or a label', () => {
    expect(titlesIn(inDigest('Day three: [Knots for beginners](https://rope.example/knots) by Ida Holm'))[1]).toBe(
      'Knots for beginners',
    )
    expect(titlesIn(inDigest('Wow! [Knots for beginners](https://rope.example/knots)'))[1]).toBe('Knots for beginners')
  })

  test('a list of links after a sentence is one of items, and the sentence is nobody’s commentary', () => {
    const items = itemsIn(
      inDigest('Two pieces on eels:\n\n* [Eels at night](https://eel.example/night)\n* [Eels at noon](https://eel.example/noon)'),
    )
    expect(items.map(({ title }) => title)).toEqual(['Gardens on rooftops', 'Eels at night', 'Eels at noon', 'Slow trains'])
    expect(items[0]!.commentary).toBe('Soil is heavy.')
  })
})

describe('prose that recommends', () => {
  const prose = [
    '## Odds',
    'Ida has a fine piece on [how to mend a kettle](https://kettle.example/how-to-mend).',
    '[Tom Berg](https://github.com/tberg) released a tool to [count sheep on a map](https://github.com/tberg/sheep).',
    '[The weavers went on strike](https://news.example/2019/02/weavers) and nobody noticed. They wrote [a letter](https://loom.example/letter) about [it](https://loom.example/it).',
  ].join('\n\n')

  test('has its items inside', () => {
    expect(titlesIn(prose)).toEqual(['how to mend a kettle', 'count sheep on a map', 'The weavers went on strike', 'a letter'])
  })

  test('gives a link the anchor where a paragraph has several', () => {
    const items = read(prose)
    expect(items.map(({ node }) => node.type)).toEqual(['paragraph', 'paragraph', 'link', 'link'])
    expect(items[2]?.item.commentary).toBe(items[3]?.item.commentary)
  })
})

describe('a headline with the link further down', () => {
  test('in bold', () => {
    const text = '**Moss — the open garden server**  \nMoss waters plants. [Try it](https://moss.example/try). *SPONSORED*'
    expect(itemsIn(text)).toMatchObject([
      { title: 'Moss — the open garden server', url: 'https://moss.example/try', isSponsored: true },
    ])
  })

  test('in a heading that is a link', () => {
    const [item] = itemsIn('### [Take the kettle survey](https://kettle.example/survey)\n\nIt has four questions.')
    expect(item).toMatchObject({
      title: 'Take the kettle survey',
      commentary: 'It has four questions.',
      section: 0,
      kind: 'other',
    })
  })

  test('in a heading over “Read more”', () => {
    const text = '## Kettles are back\n\nThey whistle again. [Read more](https://kettle.example/back)\n\n## Next\n\nNothing.'
    expect(itemsIn(text)).toMatchObject([{ title: 'Kettles are back', url: 'https://kettle.example/back' }])
  })

  test('in a plain line of a list of events', () => {
    const text = '## Events\n\nWOOLCON\nMarch 8-11, 2031\n[woolcon.example](https://woolcon.example/)'
    expect(itemsIn(text)).toMatchObject([{ title: 'WOOLCON', url: 'https://woolcon.example/', kind: 'event', byline: null }])
  })
})

describe('what belongs to an entry', () => {
  test('the next paragraphs, where its title stands alone', () => {
    const [item] = itemsIn(
      '[**Ferries**](https://sea.example/f) (5 minute read)\n\nIda Holm, Sea Weekly\n\nFerries are late.\n\nAlways.\n\n---\n\nBye.',
    )
    expect(item).toMatchObject({ readMinutes: 5, byline: 'Ida Holm, Sea Weekly', commentary: 'Ferries are late.\nAlways.' })
    expect(item!.place).toMatchObject({ line: 1, endLine: 7 })
  })

  test('the rest of a quotation, and lists', () => {
    const quoted =
      '[Five rules](https://rules.example/5): "There are five:\n\n* Be kind\n* Be on time\n\nand that is all."\n\nSee you soon.'
    const [item] = itemsIn(quoted)
    expect(item!.commentary).toBe('"There are five:\nBe kind\nBe on time\nand that is all."')
    expect(read(quoted).map(({ span }) => span)).toEqual([[0, 2]])
  })

  test('not a word of the house, not the goodbye', () => {
    const text = inDigest('[Alone](https://one.example/a)\n\n*Note: we earn from [some links](https://me.example/terms).*')
    expect(itemsIn(text)[1]!.commentary).toBe('')
    const end = '[Tea](https://tea.example/t)\n\nWarm.\n\nMore is in [the notes](https://me.example/notes).'
    expect(itemsIn(end)[0]!.commentary).toBe('Warm.')
  })

  test('all that is said of an event', () => {
    const text =
      '## Events\n\n[**Woolcon 2031**](https://woolcon.example/)\n\nMARCH 8 – 11, 2031\n\nWool for all.\n\nThere is soup.\n\n## Next\n'
    expect(itemsIn(text)[0]).toMatchObject({
      commentary: 'MARCH 8 – 11, 2031\nWool for all.\nThere is soup.',
      kind: 'event',
      byline: null,
    })
  })
})

describe('a sponsor', () => {
  test.each([
    ['a mark at the end', '[Looms for rent](https://loom.example/rent)\nWeave at home. *SPONSORED*'],
    ['a mark after the title', '[**Looms for rent**](https://loom.example/rent) (SPONSOR)\n\nWeave at home.'],
    ['a mark in the title', '[Looms for rent (Sponsor)](https://loom.example/rent)\nWeave at home.'],
    ['a sentence', '[Looms for rent](https://loom.example/rent)\nWeave at home. *Sponsored by Loom & Sons*.'],
    [
      'a mark in the next paragraph',
      '[**Looms for rent**](https://loom.example/rent)\nWeave at home.\n\nUse code WEAVE. *SPONSORED*',
    ],
    [
      'a campaign before the first section',
      '[Looms for rent](https://loom.example/?utm_source=wool&utm_medium=newsletter&utm_campaign=spring_looms)\nWeave.\n\n## A\n\n[B](https://b.example/b)\n\n[C](https://c.example/c)',
    ],
    [
      'a heading over a campaign',
      '## Looms for rent\n\nWeave with [a loom](https://loom.example/?utm_source=wool&utm_medium=newsletter&utm_campaign=spring_looms).\n\n## A\n\n[B](https://b.example/b)',
    ],
  ])('is told by %s', (_, text) => expect(itemsIn(text)[0]).toMatchObject({ isSponsored: true }))

  test('is thanked', () => {
    const [item] = itemsIn('**The Wool is brought to you by** [**Loom & Sons**](https://loom.example/). They weave.')
    expect(item).toMatchObject({ title: 'Loom & Sons', isSponsored: true })
    expect(titlesIn('This introduction is brought to you by [Ida](https://twitter.com/ida).')).toEqual([])
  })

  test('may speak in prose, from where the last entry is complete', () => {
    const text = inDigest('Weaving is hard.\n\nMake it easy with [Loomer](https://loomer.example/new). *SPONSORED*')
    const items = itemsIn(text)
    expect(items.map(({ isSponsored }) => isSponsored)).toEqual([false, true, false])
    expect(items[1]).toMatchObject({ title: 'Loomer', commentary: 'Weaving is hard.\nMake it easy with Loomer.' })
  })

  test.each([
    [
      'the editor’s own campaign, which leads to many sites',
      ['a', 'b', 'c']
        .map((site) => `[${site} is here](https://${site}.example/?utm_source=wool&utm_medium=email&utm_campaign=wool_spring)`)
        .join('\n\n'),
    ],
    [
      'a campaign named by the issue’s number',
      '[Woolcon](https://woolcon.example/?utm_source=wool&utm_medium=email&utm_campaign=304)\nCome.\n\n## A\n\n[B](https://b.example/b)',
    ],
    [
      'an event, by its campaign alone',
      '[Woolcon](https://woolcon.example/?utm_source=wool&utm_medium=email&utm_campaign=woolcon_ads)\nA conference on May 4.\n\n## A\n\n[B](https://b.example/b)',
    ],
    ['“sponsored” in a sentence', '[Strike](https://news.example/s): The mill sponsored the choir.'],
    ['being paid', '[Strike](https://news.example/s): At last they got **PAID**.'],
  ])('is not %s', (_, text) => expect(itemsIn(text).every(({ isSponsored }) => !isSponsored)).toBe(true))
})

describe('an editor overrules', () => {
  test.each([
    ['sponsor', '<!-- galley: sponsor -->\n[Looms](https://loom.example/looms): Weave.', [['Looms', true]]],
    ['sponsor, inside the paragraph', '[Looms](https://loom.example/looms): Weave. <!-- galley: sponsor -->', [['Looms', true]]],
    ['not-sponsor', '<!-- galley: not-sponsor -->\n[Looms](https://loom.example/looms): *SPONSORED*', [['Looms', false]]],
    ['item', '<!-- galley: item -->\nDo read [the long letter](https://loom.example/l), please.', [['the long letter', false]]],
    ['not-item', '<!-- galley: not-item -->\n[Looms](https://loom.example/looms): Weave.', []],
    ['not-item before a list', '<!-- galley: not-item -->\n\n- [A](https://a.example/a)\n- [B](https://b.example/b)', []],
    ['another comment', '<!-- todo -->\n[Looms](https://loom.example/looms): Weave.', [['Looms', false]]],
  ])('%s', (_, text, expected) => expect(itemsIn(text).map(({ title, isSponsored }) => [title, isSponsored])).toEqual(expected))

  test('in MDX with a comment of its own kind', () => {
    const text = '{/* galley: sponsor */}\n\n[Looms](https://loom.example/looms): Weave.'
    expect(read(text, 'issues/1/index.mdx')).toMatchObject([{ item: { isSponsored: true } }])
  })
})

describe('anchors', () => {
  test('come from titles, and are shared with headings', () => {
    const anchors = itemsIn(
      '## Tea\n\n[Tea](https://tea.example/1): One.\n\n[Tea](https://tea.example/2): Two.\n\n[東京](https://a.example/t)',
    ).map(({ anchor }) => anchor)
    expect(anchors).toEqual(['tea-1', 'tea-2', '東京'])
  })

  test('come from the address where a title has no letters', () => {
    expect(itemsIn('[1 + 1 = ?](https://a.example/x): Two.')[0]!.anchor).toBe('1--1--')
    expect(itemsIn('- [§9](https://a.example/law/nine)')[0]!.anchor).toBe('9')
  })

  test('do not change when something is put before', () => {
    const text = '[Tea](https://tea.example/1): One.\n'
    expect(itemsIn(`[Milk](https://milk.example/1): White.\n\n${text}`)[1]!.anchor).toBe(itemsIn(text)[0]!.anchor)
  })
})

test('a text of twenty thousand entries has them all', () => {
  const entries = Array.from({ length: 20_000 }, (_, index) => `- [Entry ${index}](https://e.example/${index}) - Said.`).join(
    '\n',
  )
  const { tree } = parse({ path: file, bytes: new TextEncoder().encode(entries) }, 'issue').value!
  const outline = outlineOf(tree, file)
  expect(itemsOf(tree, outline, file)).toHaveLength(20_000)
})
