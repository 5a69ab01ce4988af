import type { TextPlace } from '../../src/core/model/diagnostic.ts'
import type { Passage } from '../../src/core/model/body.ts'
import { topicFrontMatter } from '../../src/core/model/front-matter/topic.ts'
import type { Topic } from '../../src/core/model/publication.ts'

const noBody = { sections: [], items: [], mentions: [], passages: [], links: [], images: [], blocks: [], text: '', markdown: [] }

/** A place in a text, one character long. */
export const placeAt = (file: string, line: number): TextPlace => ({ file, line, column: 1, endLine: line, endColumn: 2 })

/** A topic for tests, as its file would give it, with defaults for what is not given. */
export const topicOf = (name: string, meta: Record<string, unknown> = {}): Topic => ({
  kind: 'topic',
  file: `topics/${name}.md`,
  name,
  isMdx: false,
  meta: topicFrontMatter.parse({ title: name, ...meta }),
  places: { title: placeAt(`topics/${name}.md`, 2), broader: placeAt(`topics/${name}.md`, 5) },
  body: noBody,
})

/** A passage for tests: prose under no heading, unless said otherwise. */
export const passageOf = (text: string, rest: Partial<Passage> = {}): Passage => ({
  section: null,
  item: null,
  anchor: null,
  headings: [],
  title: '',
  text,
  urls: [],
  place: placeAt('issues/1/index.md', 1),
  ...rest,
})

/** An item for tests: its title, what is said of it, its link. */
export const itemOf = (title: string, commentary = '', url = 'https://example.org/'): Passage =>
  passageOf([title, commentary].filter(Boolean).join('\n'), { item: 0, title, urls: [url] })
