import type { Body } from './body.ts'
import type { TextPlace } from './diagnostic.ts'
import type { FrontMatter } from './document.ts'
import type { EventFrontMatter } from './front-matter/event.ts'
import type { IssueFrontMatter, IssueNotesFrontMatter } from './front-matter/issue.ts'
import type { NoteFrontMatter } from './front-matter/note.ts'
import type { PageFrontMatter } from './front-matter/page.ts'
import type { TopicFrontMatter } from './front-matter/topic.ts'

interface Structured<Kind extends string, Meta> {
  readonly kind: Kind
  /** Path relative to the content folder. */
  readonly file: string
  /** Folder's or file's name: `288`, `secrets`. */
  readonly name: string
  readonly isMdx: boolean
  readonly meta: Meta
  readonly places: Readonly<Record<string, TextPlace>>
  readonly body: Body
}

export type Issue = Structured<'issue', IssueFrontMatter>
export type IssueNotes = Structured<'issue-notes', IssueNotesFrontMatter>
export type Note = Structured<'note', NoteFrontMatter>
export type EventRecord = Structured<'event', EventFrontMatter>
export type Topic = Structured<'topic', TopicFrontMatter>
export type Page = Structured<'page', PageFrontMatter>

/** What an editor's record says about an event, apart from its text. */
export type EventFacts = Omit<EventRecord, 'body'>
/** What the file of a topic says about it, apart from its text. */
export type TopicFacts = Omit<Topic, 'body'>

/** What `structure` makes of a document: plain data, without a tree. */
export type Publication = Issue | IssueNotes | Note | EventRecord | Topic | Page

export type MetaOf = { [P in Publication as P['kind']]: P['meta'] }

/** Places of front matter keys as a plain record, which the parse cache can store. */
export const placesOf = (frontMatter: FrontMatter): Publication['places'] => Object.fromEntries(frontMatter.places)
