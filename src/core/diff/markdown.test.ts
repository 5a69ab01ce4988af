import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { compare } from './compare.ts'
import { changing, issueFile, sideOf, type Files } from '../../../tests/support/diff.ts'
import { settingsOf } from '../../../tests/support/core.ts'
import { diffMarkdown } from './markdown.ts'

const files: Files = {
  'issues/1/index.md': issueFile(1, '[On fog](https://fog.example/a) — Dense.'),
  'issues/2/index.md': issueFile(2, '## Craft\n\n[How buoys ring](https://bell.example/buoys) — Ida Marl — They do.'),
  'topics/ropes.md': '---\ntitle: Ropes\nwords: [hemp]\n---\n',
}
const markdownOf = (edits: Record<string, string | null>, before: Files = files) =>
  diffMarkdown(changing(before, edits), { areSettingsOther: false })
const firstLineOf = (edits: Record<string, string | null>, before: Files = files) => markdownOf(edits, before).split('\n')[0]

describe('the first line tells all', () => {
  const third = issueFile(
    3,
    '[On tides](https://tide.example/a) — Of hemp.\n\n## Events\n\n- [Ferry Conf 2026](https://ferry.example/2026), 7 May 2026, Lisbon',
  )

  test.each<[string, Record<string, string | null>]>([
    ['Nothing changes for readers.', {}],
    ['Nothing changes for readers.', { 'issues/1/index.md': issueFile(1, '[On *fog*](https://fog.example/a) — Dense.') }],
    [
      'This change adds issue 3, “Kelp 3”: 2 items gained; 1 event gained; 1 passage of 1 topic gained or lost.',
      { 'issues/3/index.md': third },
    ],
    [
      'Nothing changes for readers yet: this change adds issue 3, “Kelp 3” (draft): 2 items gained; 1 event gained; 1 passage of 1 topic gained or lost.',
      { 'issues/3/index.md': third.replace('date:', 'draft: true\ndate:') },
    ],
    ['This change edits issue 1.', { 'issues/1/index.md': files['issues/1/index.md']!.replace('Dense', 'Thick') }],
    [
      'This change touches no text, but: 1 passage of 1 topic gained or lost.',
      { 'topics/ropes.md': '---\ntitle: Ropes\nwords: [hemp, buoys]\n---\n' },
    ],
    ['This change removes issue 1, “Kelp 1”: 1 item lost. **Mind 1 address that vanishes.**', { 'issues/1/index.md': null }],
    [
      'This change adds issue 3, “Kelp 3” and edits issue 2: 2 items gained, 1 lost; 1 other link gained. **Mind 1 new warning and 1 link that ran before.**',
      {
        'issues/2/index.md': issueFile(
          2,
          '## Craft\n\n[Bells](https://bell.example/bells) — Ida Marl — As [he](https://he.example/a) says.',
        ),
        'issues/3/index.md': issueFile(3, '[On fog](https://fog.example/a) — Again.\n\nOr [not](/9/).'),
      },
    ],
  ])('%s', (line, edits) => {
    expect(firstLineOf(edits)).toBe(line)
  })

  test('what was held back and goes out, and the other way round', () => {
    const draft = { ...files, 'issues/3/index.md': third.replace('date:', 'draft: true\ndate:') }
    const later = third.replace('2026-01-03', '2027-01-03')
    expect(firstLineOf({ 'issues/3/index.md': third }, draft)).toBe('This change publishes issue 3, “Kelp 3” with 2 items.')
    expect(firstLineOf({ 'issues/3/index.md': later }, draft)).toMatch(
      /^Nothing changes for readers yet: this change schedules issue 3, “Kelp 3” \(held back until its date\) with 2 items\./,
    )
    expect(firstLineOf({ 'issues/2/index.md': files['issues/2/index.md']!.replace('date:', 'draft: true\ndate:') })).toMatch(
      /^This change withdraws issue 2, “Kelp 2” \(draft\)\. \*\*Mind 1 address that vanishes\.\*\*/,
    )
  })

  test('a file that is served no more concerns readers', () => {
    const comparison = compare(sideOf(files, settingsOf(), ['/slides.pdf']), sideOf(files), settingsOf())
    expect(diffMarkdown(comparison, { areSettingsOther: false })).toMatch(
      /^This change touches no text\. \*\*Mind 1 address that vanishes\.\*\*\n/,
    )
  })

  test('so does a topic that the front matter names', () => {
    const named = files['issues/1/index.md']!.replace('date:', 'topics: [ropes]\ndate:')
    expect(firstLineOf({ 'issues/1/index.md': named })).toBe('This change touches no text, but: 1 text on other topics.')
  })

  test('and what is fixed', () => {
    const before = { ...files, 'issues/1/index.md': issueFile(1, 'See [it](/9/).') }
    expect(firstLineOf({ 'issues/1/index.md': issueFile(1, 'See [it](/2/).') }, before)).toMatch(/1 finding is fixed\.$/)
  })
})

test('an editor reads what becomes of each text, each event and each topic', () => {
  const edits = {
    'issues/1/index.md': issueFile(
      1,
      '## Weather\n\n[On thick fog](https://fog.example/a) — Of hemp, as [Ole](https://ole.example/a) says in [2](/2/).',
    ),
    'issues/2/index.md': issueFile(2, 'Hello.').replace('---\n', '---\nslug: two\n'),
    'issues/3/index.md': issueFile(3, '## Events\n\n- [Ferry Conf 2026](https://ferry.example/2026), 7 May 2026, Lisbon'),
  }
  expect(markdownOf(edits))
    .toBe(`This change adds issue 3, “Kelp 3” and edits issue “Kelp 2” and issue 1: 1 item gained, 1 lost, 1 changed; 1 other link gained; 1 event gained; 1 passage of 1 topic gained or lost. **Mind 1 new warning, 1 address that vanishes and 1 entry that feeds or calendars show anew.**

### To look at

1 address that vanishes without a redirect:

- \`/2/\`, “Kelp 2”, is at \`/two/\` now: write \`aliases: [/2/]\` into \`issues/2/index.md\`

2 pages of sources and authors vanish with the last of their items.

1 entry that subscribers are shown as new:

- “Kelp 2” (feed): \`/2/\` is \`/two/\` now

1 other new finding:

- \`issues/1/index.md:8\` The link to \`/2/\` leads to no page of the archive; correct its address. \`link-internal-missing\`

### Issues

#### Issue 3, “Kelp 3”: new

1 item gained:

- [Ferry Conf 2026](https://ferry.example/2026) · under “Events”

#### Issue “Kelp 2”

Address: \`/2/\` → \`/two/\`; the words changed.

1 item lost:

- [How buoys ring](https://bell.example/buoys) — Ida Marl · under “Craft”

#### Issue 1, “Kelp 1”

Topics gained: Ropes; the words changed.

1 item changed:

- [On thick fog](https://fog.example/a): title: “On fog” → “On thick fog”; section: none → “Weather”

1 other link gained:

- [Ole](https://ole.example/a) \`ole.example\`

1 link into the archive gained:

- “2” → \`/2/\`

### Events

1 event gained:

- “Ferry Conf 2026”, 2026-05-07, Lisbon

### Topics

1 topic with other passages or texts:

- Ropes: 1 passage gained (“On thick fog”); newly on issue 1
`)
})

test.each<[string, Record<string, string | null>]>([
  ['has another title', { 'topics/ropes.md': '---\ntitle: Lines\nwords: [hemp]\n---\n' }],
  ['is named by a text that came', { 'issues/3/index.md': issueFile(3, 'Calm.').replace('date:', 'topics: [ropes]\ndate:') }],
])('a topic of which there is nothing to say there is not listed: it %s', (_, edits) => {
  expect(markdownOf(edits)).not.toContain('### Topics')
})

/** What a reader of GitHub’s page sees, as nodes. */
function nodesOf(markdown: string): Nodes[] {
  const nodes: Nodes[] = []
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => void nodes.push(node))
  return nodes
}

describe('what somebody wrote does nothing', () => {
  const titled = (title: string) =>
    markdownOf({ 'issues/3/index.md': issueFile(3, 'Hello.').replace('title: Kelp 3', `title: ${JSON.stringify(title)}`) })

  test.each([
    ['@ida and @kelp/desk', /@\w/],
    ['as in #12', /#\d/],
    ['as in kelp/letters#12', /#\d/],
    ['as in GH-12', /GH-\d/],
    ['https://github.com/kelp/letters/issues/12', /:\/\//],
    ['www.kelp.example', /www\./],
    ['mail ida@kelp.example', /@\w/],
    ['from $5 to $10', /(?<!>)\$(?!<)/],
  ])('%s', (title, acts) => {
    expect(titled(title)).not.toMatch(acts)
  })

  test.each([
    'a | b',
    '[a](b)',
    '*a* _b_ ~~c~~',
    '`a`',
    '<b>a</b>',
    '<!-- a',
    '![a](b)',
    '\\',
    '&amp;',
    'a]',
    '# a',
    '- a',
    '1. a',
  ])('%s', (title) => {
    const nodes = nodesOf(titled(title))
    expect(nodes.filter(({ type }) => type === 'html' || type === 'link' || type === 'image' || type === 'emphasis')).toEqual([])
    const shown = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('')
    expect(shown).toContain(`“${title}”`)
  })

  test('an issue elsewhere is not told that this change speaks of it', () => {
    const markdown = markdownOf({
      'issues/3/index.md': issueFile(
        3,
        '[A bug](https://github.com/kelp/letters/issues/12) — And [a tool](https://github.com/kelp/letters).',
      ),
    })
    expect(markdown).toContain('[A bug](https://redirect.github.com/kelp/letters/issues/12)')
    expect(markdown).toContain('[a tool](https://github.com/kelp/letters)')
  })

  test('a long title is cut', () => {
    expect(titled('tide '.repeat(100)).split('\n')[0]).toMatch(/^.{0,200}…”: 0 |^.{0,200}…”\.$/u)
  })
})

describe('a comment has room for it', () => {
  const items = (number: number, from = 0) =>
    Array.from({ length: number }, (_, index) => `[Tide ${from + index}](https://tide.example/${from + index}) — Of hemp.`).join(
      '\n\n',
    )

  test('few entries are shown, many folded away', () => {
    expect(markdownOf({ 'issues/3/index.md': issueFile(3, items(3)) })).not.toContain('<details>')
    expect(markdownOf({ 'issues/3/index.md': issueFile(3, items(9)) })).toContain(
      '<details><summary>9 items gained</summary>\n\n- [Tide 0]',
    )
  })

  test('of very many it says how many it leaves out', () => {
    const markdown = markdownOf({ 'issues/3/index.md': issueFile(3, items(700)) })
    expect(markdown.length).toBeLessThan(65_536)
    expect(markdown).toContain('<details><summary>700 items gained</summary>')
    expect(markdown).toContain('and 500 more.')
  })

  test('of an archive there is the number', () => {
    const gained = Array.from({ length: 28 }, (_, index) => [
      `issues/${index + 3}/index.md`,
      issueFile(index + 3, items(90, index * 90)),
    ])
    const markdown = markdownOf(Object.fromEntries(gained) as Record<string, string>)
    expect(markdown.length).toBeLessThan(65_536)
    expect(markdown.split('\n')[0]).toMatch(/^This change adds 28 issues: 2520 items gained/)
    expect(markdown).toMatch(/- and \d+ more\./)
  })
})

test('settings that changed are spoken of', () => {
  expect(diffMarkdown(changing(files, {}), { areSettingsOther: true })).toContain('The settings changed as well.')
})
