import { describe, expect, test, vi } from 'vitest'
import { isRefusal, type Found, type ImportOptions, type Planned } from './model.ts'
import { plan } from './plan.ts'

type Tree = Readonly<Record<string, string | Uint8Array>>

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? new TextEncoder().encode(content) : content)

function planned(
  tree: Tree,
  { name = 'archive', ...options }: Partial<ImportOptions> & { name?: string } = {},
): readonly Planned[] {
  const entries = Object.entries(tree).map(([path, content]): Found =>
    path.endsWith('.md') ? { path, kind: 'markdown', bytes: bytesOf(content) } : { path, kind: 'other' },
  )
  return plan({ name, entries }, { issuePath: '/:number/', ...options })
}

/** `source → target`, or `source: reason`. */
const fates = (tree: Tree, options?: Parameters<typeof planned>[1]) =>
  planned(tree, options).map((it) => (isRefusal(it) ? `${it.source}: ${it.reason}` : `${it.source} → ${it.target}`))

const post = (title: string, more = '') => `---\ntitle: ${title}\ndate: 2024-03-01\n${more}---\n\nHello.\n`
const undated = (title: string) => `---\ntitle: ${title}\n---\n\nHello.\n`

describe('what becomes an issue', () => {
  test.each<[rule: string, tree: Tree, expected: readonly string[]]>([
    ['a bundle named by a number', { '064/index.md': post('Fog') }, ['064/index.md → issues/064/index.md']],
    [
      'newsletter.md in a folder named by a number',
      { '142/newsletter.md': post('Fog') },
      ['142/newsletter.md → issues/142/index.md'],
    ],
    [
      'the page whose slug is the folder’s number',
      { '142/letter.md': post('Fog', "slug: '142'\n"), '142/tail.md': undated('Tail') },
      ['142/letter.md → issues/142/index.md', '142/tail.md → notes/142-tail.md'],
    ],
    [
      'a dated bundle without a number',
      { 'we-are-back/index.md': post('We are back') },
      ['we-are-back/index.md → issues/we-are-back/index.md'],
    ],
    [
      'a file whose name carries a number',
      { 'post/2020-01-02-issue-64.md': post('Fog') },
      ['post/2020-01-02-issue-64.md → issues/64/index.md'],
    ],
    ['a file whose slug is a number', { 'post/fog.md': post('Fog', "slug: '064'\n") }, ['post/fog.md → issues/064/index.md']],
    ['a file whose slug is a bare number', { 'post/fog.md': post('Fog', 'slug: 064\n') }, ['post/fog.md → issues/064/index.md']],
    [
      'a file whose title carries a number',
      { 'post/fog.md': post('"Harbour News #64: Fog"') },
      ['post/fog.md → issues/64/index.md'],
    ],
    [
      'a dated post without a number',
      { 'post/2020-01-02-fog.md': undated('Fog') },
      ['post/2020-01-02-fog.md → issues/2020-01-02-fog/index.md'],
    ],
    [
      'the folder itself, where it is one bundle',
      { 'index.md': post('Fog'), 'fog.png': '' },
      ['fog.png → issues/64/fog.png', 'index.md → issues/64/index.md'],
    ],
  ])('%s', (_, tree, expected) => {
    expect(fates(tree, { name: '64' })).toEqual(expected)
  })
})

describe('what becomes a note, or a page', () => {
  test.each<[rule: string, tree: Tree, name: string, expected: readonly string[]]>([
    ['an undated page with a title', { 'docs/fog.md': undated('Fog') }, 'content', ['docs/fog.md → pages/fog.md']],
    [
      'an undated text of an event',
      { 'talks/fog.md': '---\ntitle: Fog\nevent: fogconf-2024\n---\n' },
      'content',
      ['talks/fog.md → notes/fog.md'],
    ],
    [
      'a text without front matter that is dated by its name',
      { 'talks/2024-03-01-fog.md': '# Fog\n' },
      'content',
      ['talks/2024-03-01-fog.md → notes/2024-03-01-fog.md'],
    ],
    [
      'a README, by its folder’s name',
      { 'fog/README.md': '---\nevent: fogconf-2024\n---\n# Fog\n' },
      'spaces',
      ['fog/README.md → notes/fog.md'],
    ],
    [
      'a bundle of an event, with its files',
      { 'docs/fog/index.md': '---\nevent: fogconf-2024\n---\n', 'docs/fog/a.png': '' },
      'content',
      ['docs/fog/a.png → notes/fog/a.png', 'docs/fog/index.md → notes/fog/index.md'],
    ],
    ['a page at the top of `content`, dated or not', { 'about.md': post('About') }, 'content', ['about.md → pages/about.md']],
    ['a bundle at the top of `content`', { 'about/index.md': post('About') }, 'content', ['about/index.md → pages/about.md']],
    ['an undated page at the top of any folder', { 'about.md': undated('About') }, 'archive', ['about.md → pages/about.md']],
    [
      'whatever says that its `type` is page',
      { 'post/about.md': post('Issue 64', 'type: page\n') },
      'content',
      ['post/about.md → pages/about.md'],
    ],
    ['but not an issue at the top of `content`', { '64.md': post('Fog') }, 'content', ['64.md → issues/64/index.md']],
  ])('%s', (_, tree, name, expected) => {
    expect(fates(tree, { name })).toEqual(expected)
  })
})

describe('what goes with an issue', () => {
  test('its notes, other pages, and all files below its folder', () => {
    const tree = {
      '142/newsletter.md': post('Fog'),
      '142/notes.md': '## Notes\n\nHello.\n',
      '142/events.md': '---\ntitle: Events\nurl: 142/events\n---\n\nHello.\n',
      '142/talk.md': 'Hello.\n',
      '142/images/fog.png': '',
      '142/data.csv': '',
      '142/paper.pdf': '',
    }
    expect(fates(tree)).toEqual([
      '142/data.csv → issues/142/data.csv',
      '142/events.md → notes/142-events.md',
      '142/images/fog.png → issues/142/images/fog.png',
      '142/newsletter.md → issues/142/index.md',
      '142/notes.md → issues/142/notes.md',
      '142/paper.pdf → issues/142/paper.pdf',
      '142/talk.md → notes/142-talk.md',
    ])
  })

  test('what belongs to a page that is left is left with it', () => {
    expect(fates({ '64/index.md': undated('Fog'), '64/notes.md': 'Hello.', '64/fog.png': '' })).toEqual([
      '64/fog.png: its page 64/index.md is left.',
      '64/index.md: `date` is missing, which an issue needs.',
      '64/notes.md: its page 64/index.md is left.',
    ])
  })

  test('a bundle in a bundle belongs to the outer one', () => {
    expect(fates({ '64/index.md': post('Fog'), '64/part/index.md': undated('Part') })).toEqual([
      '64/index.md → issues/64/index.md',
      '64/part/index.md → notes/64-part-index.md',
    ])
  })
})

describe('what is left', () => {
  test.each<[what: string, path: string, content: string | Uint8Array, reason: RegExp]>([
    ['a list page', 'post/_index.md', undated('Posts'), /list page/],
    ['a translation', 'post/64.fr.md', post('Brume'), /a translation/],
    ['a headless bundle', 'x/index.md', post('X', 'headless: true\n'), /`headless`/],
    ['a page that is never rendered', 'x/index.md', post('X', 'build:\n  render: never\n'), /`build.render`/],
    ['another markup', 'post/64.md', post('X', 'markup: rst\n'), /`markup` is `rst`/],
    ['a file that is not UTF-8', 'post/64.md', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9]), /^line 2: The file is not UTF-8/],
    ['an empty file', 'post/64.md', '\n', /The file is empty/],
    ['front matter that cannot be read', 'post/64.md', '---\ntitle: "Fog\n---\n', /^line \d: The YAML cannot be read/],
    ['front matter that is never closed', 'post/64.md', '---\ntitle: Fog\n', /^line 1: .*never closed/],
    ['JSON that is never closed', 'post/64.md', '{ "title": "Fog"\n', /^line 1: .*never closed/],
    ['an issue without a title', 'post/64.md', '---\ndate: 2024-03-01\n---\n\nHello.\n', /`title` is missing/],
    ['an issue without front matter', 'post/64.md', 'Hello.\n', /`title` is missing.*`date` is missing/],
    ['a text without date and event', 'talks/fog.md', '# Fog\n', /neither a `date` nor the `event`/],
    [
      'an issue whose date is none',
      'post/64.md',
      '---\ntitle: Fog\ndate: soon\n---\n',
      /`date` must be a date such as .*; it is "soon"/,
    ],
    ['a file beside no page', 'post/fog.png', '', /beside no page/],
    ['a page in HTML', 'post/fog.html', '', /Markdown alone/],
    ['a name that is no address', 'post/….md', post('Fog'), /no address can be made/],
  ])('%s', (_, path, content, reason) => {
    const [fate] = planned({ [path]: content })
    expect(fate).toMatchObject({ source: path, reason: expect.stringMatching(reason) as string })
  })

  test('a file that Windows cannot have', () => {
    expect(fates({ '64/index.md': post('Fog'), '64/a:b.png': '', '64/aux.png': '' }).slice(0, 2)).toEqual([
      '64/a:b.png: Windows cannot store a file of this name; rename it, and correct the links to it.',
      '64/aux.png: Windows cannot store a file of this name; rename it, and correct the links to it.',
    ])
  })

  test('the second of two with one number, with what belongs to it', () => {
    expect(fates({ '064/index.md': post('Fog'), '64/index.md': post('Rain'), '64/rain.png': '' })).toEqual([
      '064/index.md → issues/064/index.md',
      '64/index.md: the number 64 belongs to 064/index.md already; rename or renumber one of them.',
      '64/rain.png: its page 64/index.md is left.',
    ])
  })

  test('the second of two with one path, where the disk tells no case apart', () => {
    expect(fates({ 'talks/Fog.md': '---\nevent: a\n---\n', 'talks/fog.md': '---\nevent: a\n---\n' })).toEqual([
      'talks/Fog.md → notes/Fog.md',
      'talks/fog.md: the path notes/fog.md belongs to talks/Fog.md already; rename or renumber one of them.',
    ])
  })

  test('the second of two with one address, and one that every site has', () => {
    expect(
      fates(
        { 'archive.md': undated('Archive'), 'fog/index.md': post('Fog', 'slug: mist\n'), 'mist/index.md': post('Mist') },
        { name: 'content-old' },
      ),
    ).toEqual([
      'archive.md: the address /archive/ belongs to a page that every site has already; rename or renumber one of them.',
      'fog/index.md → issues/fog/index.md',
      'mist/index.md: the address /mist/ belongs to fog/index.md already; rename or renumber one of them.',
    ])
  })
})

describe('what is written', () => {
  const written = (tree: Tree, options?: Parameters<typeof planned>[1]) => {
    const [fate] = planned(tree, options)
    if (!fate || isRefusal(fate)) throw new Error(fate?.reason)
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(fate.content!), notes: fate.notes, bytes: fate.content }
  }

  test('the very bytes, where nothing has to change', () => {
    const bytes = bytesOf(
      '\uFEFF---\r\ntitle:   "Fog"   # so\r\ndate: 2024-03-01\r\nimage: fog.png\r\nimagealt: Fog\r\n---\r\nHello.\r\n',
    )
    expect(written({ '64/index.md': bytes }).bytes).toBe(bytes)
  })

  test('line ends and byte order mark stay where a key is rewritten', () => {
    const { text, notes } = written({
      '64/index.md':
        '\uFEFF---\r\ntitle: "Fog"  # so\r\ndate: 2024-03-01\r\nauthors:\r\n- A. Lamp\r\nweight: 3\r\n---\r\nHello.\r\n',
    })
    expect(text).toBe('\uFEFF---\r\ntitle: "Fog"  # so\r\ndate: 2024-03-01\r\nauthor:\r\n- A. Lamp\r\n---\r\nHello.\r\n')
    expect(notes).toEqual(['line 4: `authors` is now `author`.', 'line 6: `weight` is set aside; an issue has no such key.'])
  })

  test('TOML stays TOML', () => {
    const { text } = written({
      '64/index.md':
        '+++\ntitle = "Fog"\npublishDate = 2024-03-01T07:00:00Z\nweight = 3\n[params]\nauthor = "A. Lamp"\n+++\n\nHello.\n',
    })
    expect(text).toBe('+++\ntitle = "Fog"\ndate = 2024-03-01T07:00:00Z\nauthor = "A. Lamp"\n+++\n\nHello.\n')
  })

  test('JSON becomes YAML', () => {
    const { text } = written({
      '64/index.md': '{\n  "title": "Fog {64}",\n  "date": "2024-03-01",\n  "tags": ["a"]\n}\n\nHello.\n',
    })
    expect(text).toBe('---\ntitle: Fog {64}\ndate: 2024-03-01\ntags:\n  - a\n---\n\nHello.\n')
  })

  test('blank lines above front matter go', () => {
    expect(written({ '64/index.md': `\n\n${post('Fog')}` }).text).toBe(post('Fog'))
  })

  test('a shortcode stays, and one that Galley does not know is named', () => {
    const { text, notes } = written({
      '64/index.md': post('Fog') + '\n{{< x user="a" id="1" >}}\n\n{{< gist a 1 >}}\n\n`{{< gist b 2 >}}`\n',
    })
    expect(text).toContain('{{< gist a 1 >}}')
    expect(notes).toEqual(['line 10: the shortcode `gist` stays, but Galley does not know it.'])
  })

  test('a page beside an issue has the issue’s date, where it has none', () => {
    const [note] = planned({ '64/events.md': 'Hello.\n', '64/index.md': post('Fog') })
    expect(note).toMatchObject({ target: 'notes/64-events.md', notes: ['`date` is 2024-03-01, from the page beside it.'] })
    expect(new TextDecoder().decode((note as { content: Uint8Array }).content)).toBe('---\ndate: 2024-03-01\n---\n\nHello.\n')
  })

  test('a slug that is no part of an address is set aside', () => {
    const { text, notes } = written({ 'fog/index.md': post('Fog', 'slug: a/b\n') })
    expect(text).toBe(post('Fog'))
    expect(notes).toEqual(['line 4: `slug` must be of letters, digits, "-", "_" and "." alone; it is "a/b". It is set aside.'])
  })

  test('a number in the title that differs from the name’s is named', () => {
    expect(written({ '64/index.md': post('"Issue 65: Fog"') }).notes).toEqual([
      'it is issue 64 by its name, though its title says 65.',
    ])
  })

  test('an old path becomes an alias where the address differs', () => {
    expect(written({ '64/index.md': post('Fog') }, { oldPath: '/archive/:slugorcontentbasename/' }).text).toContain(
      'aliases:\n  - /archive/64/\n',
    )
    expect(written({ '64/index.md': post('Fog') }, { oldPath: '/:slugorcontentbasename/' }).text).toBe(post('Fog'))
  })
})

test('a key that is no text is no reason for a library to print anything', () => {
  const warned = vi.spyOn(process, 'emitWarning')
  expect(fates({ 'about.md': '---\ntitle: Us\n? [a, b]\n: c\n---\n\nHello.\n' })).toEqual(['about.md → pages/about.md'])
  expect(warned).not.toHaveBeenCalled()
  warned.mockRestore()
})
