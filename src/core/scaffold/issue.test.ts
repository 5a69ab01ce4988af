import { describe, expect, test } from 'vitest'
import { next, type Files } from '../../../tests/support/next-issue.ts'

const sundays = ['2026-07-19', '2026-07-26', '2026-08-02', '2026-08-09', '2026-08-16']
/** Five issues, 11 to 15, with the same front matter and each its text. */
const letters = (bodyOf: (number: number) => string, keys: (number: number) => string = () => ''): Files =>
  Object.fromEntries(
    sundays.map((day, index) => [
      `issues/${11 + index}/index.md`,
      `---\ntitle: "Harbour News ${11 + index}: ${'Fog'.repeat(index + 1)}"\ndate: ${day}\n${keys(11 + index)}---\n\n${bodyOf(11 + index)}\n`,
    ]),
  )

const item = (what: string) =>
  `[On ${what}](https://example.org/${what}) — A long walk along the quay, with ${what} on both sides of it.`

describe('the front matter', () => {
  test('has the keys that most issues have, in their order, and leaves open what is the issue’s own', () => {
    const files = letters(
      (number) => `Hello from ${number * 7}.`,
      (number) =>
        `description: Issue of ${number}.\nauthor: A. Lamp\ntags: [Weekly, Tag${number}]\n${number === 15 ? 'sponsor: Buoy Ltd\n' : ''}${number < 13 ? 'image: fog.png\n' : ''}slug: '${number}'\ndraft: false\n`,
    )
    expect(next(files).frontMatter).toEqual([
      'title: "Harbour News 16"',
      'date: 2026-08-23',
      'description: ""',
      'author: A. Lamp',
      'tags: [Weekly]',
      '# sponsor: {name: "", url: ""}',
      "slug: '16'",
      'draft: true',
    ])
  })

  test('is TOML after TOML', () => {
    const files = {
      'issues/064/index.md':
        '+++\ntitle = "Harbour News 64: Fog"\ndate = 2026-08-16T07:00:00Z\nauthor = ["A. Lamp"]\n+++\n\nHello.\n',
    }
    const { path: made, frontMatter, findings } = next(files)
    expect([made, frontMatter]).toEqual([
      'issues/065/index.md',
      ['title = "Harbour News 65"', 'date = 2026-08-23T07:00:00Z', 'author = ["A. Lamp"]', 'description = ""', 'draft = true'],
    ])
    expect(findings).toEqual([])
  })

  test.each([
    ['2026-10-18T07:00:00+02:00', '2026-10-25T07:00:00+01:00'],
    ['2026-10-18T07:00', '2026-10-25T07:00:00'],
    ['2026-10-18', '2026-10-25'],
  ])('gives a moment where issues do: after %s comes %s', (date, expected) => {
    const files = { 'issues/1/index.md': `---\ntitle: Fog\ndate: ${date}\n---\n\nHello.\n` }
    expect(next(files, { today: '2026-10-19' }).frontMatter).toContain(`date: ${expected}`)
  })

  test('takes the words and the day that the editor gives', () => {
    const { frontMatter } = next(
      letters(() => 'Hello.'),
      { title: 'Hail', date: '2026-12-24' },
    )
    expect(frontMatter.slice(0, 2)).toEqual(['title: "Harbour News 16: Hail"', 'date: 2026-12-24'])
  })
})

describe('the text', () => {
  test('has the sections that recur, in their usual order, with notes on what belongs there', () => {
    const files = letters((number) => {
      const [first, second] = number === 12 ? ['Tools', 'People'] : ['People', 'Tools']
      return `Some words on week ${number * 7}.\n\n## ${first}\n\n${item(`ropes${number}`)}\n\n${item(`sails${number}`)}\n\n${number === 14 ? '## Once\n\nOnly here.\n\n' : ''}${number === 13 ? '##' : '###'} ${second}\n\n${item(`knots${number}`)}\n\n${item(`tar${number}`)}\n\n## Code\n\n\`\`\`sh\necho ${number * 7}\n\`\`\``
    })
    expect(next(files).body).toBe(
      '<!-- the introduction -->\n\n## People\n\n<!-- links with commentary; 2 in a usual issue -->\n\n### Tools\n\n<!-- links with commentary; 2 in a usual issue -->\n\n## Code\n\n<!-- a piece of code, with a line on what it does -->',
    )
  })

  test('keeps standing texts where they stand, and gives them the new number', () => {
    const files = letters(
      (number) =>
        `{{< subscribe >}}\n\nSome words on week ${number * 7}.\n\n## Tail\n\n**Please note:** the ferry is late.\n\nWords of ${number * 3}.\n\n---\n\nMore is in [the notes](/${number}/notes/).\n\n{{< sponsor >}}`,
    )
    expect(next(files).body).toBe(
      '{{< subscribe >}}\n\n<!-- the introduction -->\n\n## Tail\n\n**Please note:** the ferry is late.\n\n<!-- a few paragraphs -->\n\n---\n\nMore is in [the notes](/16/notes/).\n\n{{< sponsor >}}',
    )
  })

  test('keeps no paragraph that two of five have', () => {
    expect(next(letters((number) => (number < 13 ? 'The ferry is late.' : `Words of ${number * 7}.`))).body).toBe(
      '<!-- the introduction -->',
    )
  })

  test('lets an editor’s own standing comment speak', () => {
    expect(next(letters((number) => `## Picture\n\n<!-- 1200 pixels wide -->\n\nWords of ${number * 7}.`)).body).toBe(
      '## Picture\n\n<!-- 1200 pixels wide -->',
    )
  })

  test('has the events to come in a comment', () => {
    const events = (number: number) =>
      `Words of ${number * 7}.\n\n## Events\n\n**Editor’s note:** send yours.\n\n${number === 13 ? '[**Harbour Days 2026**](https://days.example/)  \nSeptember 3–4, 2026 in Portside\n' : `[**Fog Meetup ${number}**](https://fog.example/${number})  \nAugust ${number}, 2026\n`}`
    const record = '---\ntitle: Tidal Summit\nstart: 2026-10-30\nend: 2026-11-01\nlocation: Grain Store\n---\n'
    const cancelled = '---\ntitle: Lost Days\nstart: 2026-10-30\nstatus: cancelled\n---\n'
    const { body, findings } = next({ ...letters(events), 'events/tidal-summit.md': record, 'events/lost-days.md': cancelled })
    expect(body).toContain(
      '## Events\n\n**Editor’s note:** send yours.\n\n<!-- announced before and not over yet; move out of this comment what still holds\n\n[**Harbour Days 2026**](https://days.example/)  \nSeptember 3–4, 2026',
    )
    expect(body).toContain('**Tidal Summit**  \nOctober 30 – November 1, 2026, Grain Store\n-->')
    expect(body).not.toMatch(/Lost Days|Fog Meetup/)
    expect(findings).toEqual([])
  })

  test('has a place for the sponsor where most issues have one, with the last one’s words under the new number', () => {
    const paid = (number: number) =>
      `[Buoys that last](https://buoy.example/?utm_campaign=harbour_${number}) — They float. *SPONSORED*`
    const files = letters(
      (number) => `Words of ${number * 7}.\n\n${number === 12 ? '' : `${paid(number)}\n\n`}## Fog\n\n${item(`fog${number}`)}`,
    )
    expect(next(files).body).toBe(
      `<!-- the introduction -->\n\n<!-- the sponsor; of the last issue, in case it runs again\n\n${paid(16)}\n-->\n\n## Fog\n\n<!-- links with commentary -->`,
    )
    const headed = letters(
      (number) => `Words of ${number * 7}.\n\n## Buoys ${number * 3}\n\n${paid(number)}\n\n## Fog\n\n${item(`fog${number}`)}`,
    )
    expect(next(headed).body).toContain(`in case it runs again\n\n## Buoys 45\n\n${paid(16)}\n-->`)
    const twice = letters(
      (number) => `Words of ${number * 7}.\n\n${number < 13 ? paid(number) : ''}\n\n## Fog\n\n${item(`fog${number}`)}`,
    )
    expect(next(twice).body).not.toContain('sponsor')
  })

  test('has the line ends of the latest issue', () => {
    const files = Object.fromEntries(
      Object.entries(letters(() => '## Fog\n\nHello.')).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
    )
    const { text, body } = next(files)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(body).toContain('## Fog\r\n\r\nHello.')
  })

  test('is MDX after MDX', () => {
    const text = (number: number) =>
      `---\ntitle: Harbour News ${number}\ndate: 2026-08-${number}\n---\n\nWords of ${number * 7}.\n\n<Subscribe />\n`
    const made = next({ 'issues/15/index.mdx': text(15), 'issues/16/index.mdx': text(16) })
    expect([made.path, made.body, made.findings]).toEqual([
      'issues/17/index.mdx',
      '{/* the introduction */}\n\n<Subscribe />',
      [],
    ])
  })
})

describe('which issues it goes by', () => {
  test('drafts count for number and day, not for the shape', () => {
    const draft = '---\ntitle: Harbour News 16\ndate: 2026-08-23\ndraft: true\n---\n\n## Nothing yet\n'
    const made = next({ ...letters((number) => `## Fog\n\nWords of ${number * 7}.`), 'issues/16/index.md': draft })
    expect([made.path, made.frontMatter[1], made.body]).toEqual([
      'issues/17/index.md',
      'date: 2026-08-30',
      '## Fog\n\n<!-- a few paragraphs -->',
    ])
  })

  test('an issue that cannot be published keeps its number', () => {
    expect(next({ ...letters(() => 'Hello.'), 'issues/16/index.md': '---\ndate: soon\n---\n' }).path).toBe('issues/17/index.md')
  })

  test('issues without a number stand outside the series', () => {
    const extra = '---\ntitle: An extra\ndate: 2027-01-01\n---\n\nHello.\n'
    expect(next({ ...letters(() => 'Hello.'), 'issues/extra/index.md': extra })).toMatchObject({
      path: 'issues/16/index.md',
      title: 'Harbour News 16',
    })
  })

  test('an issue without a number is made by name, and has no text that tells one', () => {
    const made = next(
      letters((number) => `Words of ${number * 7}.\n\nMore is in [the notes](/${number}/notes/).`),
      { name: 'we-are-back' },
    )
    expect([made.path, made.title, made.body]).toEqual([
      'issues/we-are-back/index.md',
      'We are back',
      '<!-- the introduction -->',
    ])
  })

  test('an empty archive begins with issue 1', () => {
    const made = next({})
    expect(made).toMatchObject({ path: 'issues/1/index.md', title: 'Harbour News 1', findings: [] })
    expect(made.frontMatter).toEqual([
      'title: Harbour News 1',
      'date: 2026-08-18',
      'description: ""',
      'author: A. Lamp',
      'draft: true',
    ])
    expect(made.body).toMatch(/^<!-- the introduction -->\n\n## Links\n\n<!-- links with commentary -->\n\n## Events\n/)
  })
})
