import { describe, expect, test } from 'vitest'
import { settingsOf } from '../../../tests/support/core.ts'
import { compare } from './compare.ts'
import { changing, issueFile, sideOf, type Files } from '../../../tests/support/diff.ts'

const text = `## Craft

[How buoys ring](https://bell.example/buoys) — Ida Marl — They do it all night long.

[Ropes, and what holds them](https://ropes.example/all) — Of hemp.

## Events

- [Ferry Conf 2026](https://ferry.example/2026), 7 May 2026, Lisbon
`
const topic = '---\ntitle: Ropes\nwords: [hemp]\n---\n'
const files: Files = {
  'issues/1/index.md': issueFile(1, 'Good morning.\n\n[On fog](https://fog.example/a) — Dense.'),
  'issues/2/index.md': issueFile(2, text),
  'topics/ropes.md': topic,
}
const edited = (from: string | RegExp, to: string) => ({ 'issues/2/index.md': issueFile(2, text.replace(from, to)) })
const only = (comparison: ReturnType<typeof changing>) => {
  expect(comparison.texts).toHaveLength(1)
  return comparison.texts[0]!
}

describe('nothing is said where readers see what they saw', () => {
  test.each<[string, Record<string, string | null>]>([
    ['nothing changed', {}],
    ['lines were broken otherwise', edited('They do it all', 'They do\nit all')],
    ['words were set otherwise', edited('all night long', '*all* night **long**')],
    ['a list has another mark', edited('- [Ferry', '* [Ferry')],
    ['a link lost its tracker', edited('bell.example/buoys', 'www.bell.example/buoys/?utm_source=kelp')],
    ['front matter changed its order', { 'issues/2/index.md': `---\ndate: 2026-01-02\ntitle: 'Kelp 2'\n---\n\n${text}` }],
  ])('%s', (_, edits) => {
    expect(changing(files, edits)).toEqual({
      texts: [],
      events: { gained: [], lost: [], changed: [] },
      topics: [],
      vanished: [],
      renamed: [],
      repeats: [],
      findings: { new: [], mended: [] },
    })
  })
})

describe('texts', () => {
  test('a new issue is told with all that it has', () => {
    const gained = only(
      changing(files, { 'issues/3/index.md': issueFile(3, '[On tides](https://tide.example/a) — As in [2](/2/).') }),
    )
    expect(gained).toMatchObject({ kind: 'issue', name: '3', title: 'Kelp 3', hold: null, became: 'gained', changes: [] })
    expect(gained.items.gained.map(({ title }) => title)).toEqual(['On tides'])
    expect(gained.internalLinks.gained.map(({ url }) => url)).toEqual(['/2/'])
  })

  test('one that is gone is told with what it had', () => {
    const lost = only(changing(files, { 'issues/1/index.md': null }))
    expect(lost).toMatchObject({ name: '1', became: 'lost' })
    expect(lost.items.lost.map(({ title }) => title)).toEqual(['On fog'])
  })

  test.each([
    ['title: Kelp 2', 'title: Squid 2', { what: 'title', was: 'Kelp 2', is: 'Squid 2' }],
    ['title: Kelp 2', 'title: Kelp 2\ndraft: true', { what: 'state', was: 'published', is: 'draft' }],
    ['date: 2026-01-02', 'date: 2027-01-02', { what: 'state', was: 'published', is: 'held back until its date' }],
    ['date: 2026-01-02', 'date: 2026-01-03', { what: 'date', was: '2026-01-02', is: '2026-01-03' }],
    ['title: Kelp 2', 'title: Kelp 2\nslug: two', { what: 'address', was: '/2/', is: '/two/' }],
    ['title: Kelp 2', 'title: Kelp 2\nsponsor: Tar', { what: 'sponsor', was: null, is: 'Tar' }],
    ['title: Kelp 2', 'title: Kelp 2\nauthor: Ida', { what: 'author', was: 'The desk', is: 'Ida' }],
  ])('%s → %s', (from, to, change) => {
    const after = files['issues/2/index.md']!.replace(from, to)
    expect(only(changing(files, { 'issues/2/index.md': after })).changes).toContainEqual(change)
  })

  test('an issue that got another number is the same issue', () => {
    const changed = only(changing(files, { 'issues/2/index.md': null, 'issues/7/index.md': files['issues/2/index.md']! }))
    expect(changed).toMatchObject({ became: 'changed', name: '7', isReworded: false, items: { gained: [], lost: [] } })
    expect(changed.changes).toEqual([
      { what: 'number', was: '2', is: '7' },
      { what: 'address', was: '/2/', is: '/7/' },
    ])
  })

  test('one that became MDX is the same, too', () => {
    const edits = { 'issues/2/index.md': null, 'issues/2/index.mdx': files['issues/2/index.md']! }
    expect(changing(files, edits).texts).toEqual([])
  })

  test('a picture is told, and no change of words', () => {
    const edits = { 'issues/2/map.png': 'x', 'issues/2/index.md': issueFile(2, `${text}\n![](map.png)`) }
    const changed = only(changing(files, edits))
    expect(changed).toMatchObject({ isReworded: false, changes: [{ what: 'pictures', was: null, is: 'map.png' }] })
  })

  test('other words are told', () => {
    const changed = only(changing(files, edited('all night long', 'by day')))
    expect(changed).toMatchObject({ isReworded: true, changes: [], items: { gained: [], lost: [], changed: [] } })
  })

  test('a heading with another name moves no item', () => {
    const changed = only(changing(files, edited('## Craft', '## Making')))
    expect(changed.changes).toEqual([{ what: 'heading', was: 'Craft', is: 'Making' }])
    expect(changed.items.changed).toEqual([])
  })

  test('a page, a topic and a note are texts', () => {
    const { texts } = changing(files, {
      'pages/about.mdx': '---\ntitle: About\n---\n\nUs.\n',
      'notes/quay.md': '---\ntitle: Quay\ndate: 2026-02-01\n---\n\nHello.\n',
      'topics/ropes.md': topic.replace('title: Ropes', 'title: Ropework'),
    })
    expect(texts.map(({ kind, became, title }) => [kind, became, title])).toEqual([
      ['note', 'gained', 'Quay'],
      ['page', 'gained', 'About'],
      ['topic', 'changed', 'Ropework'],
    ])
  })

  test('one that a fault keeps from being published is lost', () => {
    const { texts, findings } = changing(files, { 'issues/2/index.md': '---\ntitle: Kelp 2\n---\n\nHello.\n' })
    expect(texts.map(({ name, became }) => [name, became])).toEqual([['2', 'lost']])
    expect(findings.new.map(({ code }) => code)).toEqual(['front-matter-invalid'])
  })
})

describe('items are the same when their link is', () => {
  const changesAfter = (from: string | RegExp, to: string) => only(changing(files, edited(from, to))).items

  test.each([
    ['How buoys ring', 'Why buoys ring', 'title', 'How buoys ring', 'Why buoys ring'],
    ['Ida Marl', 'Ole Sand', 'byline', 'Ida Marl', 'Ole Sand'],
    ['bell.example/buoys', 'bell.example/bells', 'link', 'https://bell.example/buoys', 'https://bell.example/bells'],
    ['all night long.', 'all night long. *SPONSORED*', 'sponsored', 'no', 'yes'],
  ])('%s → %s is another %s', (from, to, what, was, is) => {
    const { gained, lost, changed } = changesAfter(from, to)
    expect([gained, lost]).toEqual([[], []])
    expect(changed.map(({ changes }) => changes)).toEqual([[{ what, was, is }]])
  })

  test('one that moved stands under another heading', () => {
    const ropes = /\[Ropes.*hemp\.\n\n/
    const moved = text.replace(ropes, '').replace('## Events', `## Tools\n\n${ropes.exec(text)![0]}## Events`)
    const { items } = only(changing(files, { 'issues/2/index.md': issueFile(2, moved) }))
    expect(items).toMatchObject({ gained: [], lost: [] })
    expect(items.changed.map(({ changes }) => changes)).toEqual([[{ what: 'section', was: 'Craft', is: 'Tools' }]])
  })

  test('with another title and another link it is another item', () => {
    const { gained, lost, changed } = changesAfter(
      '[Ropes, and what holds them](https://ropes.example/all)',
      '[Nets](https://nets.example/a)',
    )
    expect([gained, lost].map((list) => list.map(({ title }) => title))).toEqual([['Nets'], ['Ropes, and what holds them']])
    expect(changed).toEqual([])
  })

  test('two with one link are told apart by their titles', () => {
    const twice = text.replace('Of hemp.', 'Of hemp.\n\n[Buoys once more](https://bell.example/buoys) — Yours.')
    const { items } = only(changing({ ...files, 'issues/2/index.md': issueFile(2, twice) }, edited('x', 'x')))
    expect(items.lost.map(({ title }) => title)).toEqual(['Buoys once more'])
    expect(items.changed).toEqual([])
  })
})

test('links that came and went are told, and which of them are items’', () => {
  const changed = only(changing(files, edited('Of hemp.', 'Of [hemp](https://hemp.example/a), as in [1](/1/).')))
  expect(changed.links).toEqual({ gained: [{ url: 'https://hemp.example/a', text: 'hemp', isItem: false }], lost: [] })
  expect(changed.internalLinks.gained).toEqual([{ url: '/1/', text: '1', isItem: false }])
})

describe('events', () => {
  test('one that came, one that went', () => {
    const { events } = changing(files, edited(/- \[Ferry.*/, '- [Rope Fair 2026](https://fair.example/2026), 9 May 2026, Porto'))
    expect(events.gained.map(({ title, start, location }) => [title, start, location])).toEqual([
      ['Rope Fair 2026', '2026-05-09', 'Porto'],
    ])
    expect(events.lost.map(({ title }) => title)).toEqual(['Ferry Conf 2026'])
  })

  test('one that drifts, by its own words or by those of another issue', () => {
    const drift = [{ what: 'dates', was: '2026-05-07', is: '2026-05-09' }]
    const own = changing(files, edited('7 May', '9 May')).events
    expect(own.changed.map(({ changes, announced }) => [changes, announced])).toEqual([[drift, []]])
    const again = '## Events\n\n- [Ferry Conf 2026](https://ferry.example/2026), 9 May 2026, Lisbon'
    const other = changing(files, { 'issues/3/index.md': issueFile(3, again) }).events
    expect(other.changed.map(({ changes, announced }) => [changes, announced])).toEqual([[drift, ['3']]])
    expect([other.gained, other.lost]).toEqual([[], []])
  })

  test('one that only a draft announces is held back', () => {
    const draft = issueFile(3, '## Events\n\n- [Rope Fair 2026](https://fair.example/2026), 9 May 2026, Porto', 'draft: true\n')
    expect(changing(files, { 'issues/3/index.md': draft }).events.gained.map(({ isUnpublished }) => isUnpublished)).toEqual([
      true,
    ])
  })
})

describe('topics', () => {
  test('passages that a text brings, takes away, or keeps in other words', () => {
    const titlesOf = (edits: Record<string, string | null>) =>
      changing(files, edits).topics.map(({ slug, passages: { gained, lost } }) => [
        slug,
        ...[gained, lost].map((it) => it.map(({ title }) => title)),
      ])
    expect(titlesOf({ 'issues/3/index.md': issueFile(3, '[A walk](https://walk.example/a) — Through hemp.') })).toEqual([
      ['ropes', ['A walk'], []],
    ])
    expect(titlesOf(edited('Of hemp', 'Of flax'))).toEqual([['ropes', [], ['Ropes, and what holds them']]])
    expect(titlesOf(edited('Of hemp.', 'Of the best hemp.'))).toEqual([])
    expect(titlesOf(edited('Ropes, and what', 'The ropes, and what'))).toEqual([])
  })

  test('texts that they are newly of', () => {
    const changed = only(changing(files, edited('all night long', 'all night long, on hemp')))
    expect(changed.topics).toEqual({ gained: [], lost: [] })
    const other = only(changing(files, { 'issues/1/index.md': files['issues/1/index.md']!.replace('Dense', 'Dense as hemp') }))
    expect(other.topics).toEqual({ gained: [{ slug: 'ropes', title: 'Ropes' }], lost: [] })
  })

  test('one that came finds what was there', () => {
    const [gained] = changing(files, { 'topics/fog.md': '---\ntitle: Fog\nwords: [fog]\n---\n' }).topics
    expect(gained).toMatchObject({ slug: 'fog', became: 'gained', passages: { gained: [{ title: 'On fog' }] } })
  })
})

describe('addresses that vanish', () => {
  const vanished = (edits: Record<string, string | null>, before = files) =>
    changing(before, edits).vanished.filter(({ kind }) => kind !== 'source' && kind !== 'author')
  const moved = (keys: string) => files['issues/2/index.md']!.replace('---\n', `---\n${keys}`)

  test('a text that moved without a redirect says where to write it', () => {
    expect(vanished({ 'issues/2/index.md': moved('slug: two\n') })).toEqual([
      { url: '/2/', title: 'Kelp 2', kind: 'issue', now: '/two/', isUnpublished: false, file: 'issues/2/index.md' },
    ])
  })

  test('with one nothing vanishes', () => {
    expect(vanished({ 'issues/2/index.md': moved('slug: two\naliases: [/2/]\n') })).toEqual([])
  })

  test('a text that is gone, or held back again', () => {
    expect(vanished({ 'issues/1/index.md': null }).map(({ url, now }) => [url, now])).toEqual([['/1/', null]])
    expect(vanished({ 'issues/2/index.md': moved('draft: true\n') })).toMatchObject([
      { url: '/2/', kind: 'issue', now: null, isUnpublished: true },
      { url: '/events/ferry-conf-2026/', kind: 'event' },
    ])
  })

  test('what no reader has seen cannot vanish', () => {
    const draft = { ...files, 'issues/3/index.md': issueFile(3, 'Soon.', 'draft: true\naliases: [/three/]\n') }
    expect(vanished({ 'issues/3/index.md': null }, draft)).toEqual([])
  })

  test('a redirect that is no more', () => {
    const before = { ...files, 'issues/2/index.md': moved('aliases: [/old/]\n') }
    expect(vanished({ 'issues/2/index.md': files['issues/2/index.md']! }, before)).toMatchObject([
      { url: '/old/', kind: 'redirect' },
    ])
  })

  test('a file that is served no more', () => {
    const settings = settingsOf({ url: 'https://kelp.example/letters/' })
    const [then, now] = [sideOf(files, settings, ['/slides.pdf', '/a.pdf']), sideOf(files, settings, ['/a.pdf'])]
    expect(compare(then, now, settings).vanished).toMatchObject([{ url: '/letters/slides.pdf', kind: 'file' }])
  })

  test('pages of sources and authors', () => {
    const { vanished: all } = changing(files, edited(/\[How buoys.*/, ''))
    expect(all.map(({ kind }) => kind)).toContain('source')
  })
})

describe('entries that go by another name', () => {
  test('an issue at another address is shown once more', () => {
    const edits = { 'issues/2/index.md': files['issues/2/index.md']!.replace('---\n', '---\nslug: two\naliases: [/2/]\n') }
    expect(changing(files, edits).renamed).toEqual([{ where: 'feed', title: 'Kelp 2', was: '/2/', is: '/two/' }])
  })

  test('so is a passage in a topic’s feed when its item has another title', () => {
    expect(changing(files, edited('Ropes, and what holds them', 'Of ropes')).renamed).toEqual([
      { where: 'topic feed', title: 'Kelp 2', was: '/2/#ropes-and-what-holds-them', is: '/2/#of-ropes' },
    ])
  })

  test('an event under another slug stands twice in calendars', () => {
    const { renamed, events } = changing(files, edited('Ferry Conf 2026', 'The Ferry Conf 2026'))
    expect(renamed.map(({ where }) => where)).toEqual(events.changed[0]!.url === '/events/ferry-conf-2026/' ? [] : ['calendar'])
  })
})

describe('findings', () => {
  const repeat = { 'issues/3/index.md': issueFile(3, '\n\n[How buoys ring](https://bell.example/buoys) — Again.') }

  test('a link that runs again is told apart', () => {
    const { repeats, findings } = changing(files, repeat)
    expect(repeats.map(({ code, place }) => [code, place.file])).toEqual([['link-repeated', 'issues/3/index.md']])
    expect(findings).toEqual({ new: repeats, mended: [] })
  })

  test('what was there before is not new, what is gone is fixed', () => {
    const before = { ...files, ...repeat }
    const longer = { 'issues/3/index.md': repeat['issues/3/index.md'].replace('[How', 'Good evening.\n\n[How') }
    expect(changing(before, longer).findings).toEqual({ new: [], mended: [] })
    expect(changing(before, { 'issues/3/index.md': null }).findings.mended).toHaveLength(1)
  })
})
