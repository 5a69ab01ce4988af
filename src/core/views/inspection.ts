import type { Diagnostic } from '../model/diagnostic.ts'
import type { Body, EventMention, Item, ItemKind, MentionKind, Section } from '../model/body.ts'
import type { Issue } from '../model/publication.ts'
import type { TopicTag } from '../model/topics.ts'

/** What `inspect --json` prints of one file; lines are 1-based and count front matter. */
export interface Inspection {
  readonly file: string
  readonly issue: string
  readonly title: string | null
  readonly date: string | null
  readonly items: readonly {
    readonly line: number
    readonly endLine: number
    readonly title: string
    readonly url: string
    readonly byline: string | null
    readonly section: string | null
    readonly kind: ItemKind
    readonly sponsored: boolean
    readonly readMinutes: number | null
  }[]
  readonly events: readonly {
    readonly line: number
    readonly key: string
    readonly name: string
    readonly url: string | null
    readonly start: string | null
    readonly end: string | null
    readonly time: string | null
    readonly timezone: string | null
    readonly utc: string | null
    readonly location: string | null
    readonly online: boolean
    readonly kind: MentionKind
  }[]
  readonly passages: readonly {
    readonly line: number
    readonly endLine: number
    readonly heading: string | null
    readonly topics: readonly { readonly slug: string; readonly score: number; readonly evidence: readonly string[] }[]
  }[]
  readonly diagnostics: readonly {
    readonly code: string
    readonly severity: Diagnostic['severity']
    readonly line: number | null
    readonly column: number | null
    readonly message: string
  }[]
}

export interface Inspected {
  /** As given on the command line. */
  readonly file: string
  readonly name: string
  /** Null where the front matter is invalid. */
  readonly meta: Issue['meta'] | null
  /** Null where the file has no text that can be read. */
  readonly body: Body | null
  /** Topics of each passage, in the order of the passages. */
  readonly topics: readonly (readonly TopicTag[])[]
  /** Mentions of the text, each with the slug of its event. */
  readonly mentions: readonly { readonly mention: EventMention; readonly key: string }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** An issue in the shape that the contract of `inspect --json` promises. */
export function inspectionOf({ file, name, meta, body, topics, mentions, diagnostics }: Inspected): Inspection {
  const { sections = [], items = [], passages = [] }: Partial<Body> = body ?? {}
  return {
    file,
    issue: meta?.slug ?? name,
    title: meta?.title ?? null,
    date: meta?.date ?? null,
    items: items.map((item) => itemOf(item, sections)),
    events: mentions.map(({ mention: { isOnline, place, name, url, start, end, time, timezone, utc, location, kind }, key }) => ({
      line: place.line,
      key,
      name,
      url,
      start,
      end,
      time,
      timezone,
      utc,
      location,
      online: isOnline,
      kind,
    })),
    passages: passages.map(({ place, headings }, index) => ({
      line: place.line,
      endLine: place.endLine,
      heading: headings.at(-1) ?? null,
      topics: (topics[index] ?? []).map(({ slug, score, evidence }) => ({ slug, score, evidence })),
    })),
    diagnostics: diagnostics.map(({ code, severity, place, message }) => ({
      code,
      severity,
      line: place.line ?? null,
      column: place.column ?? null,
      message,
    })),
  }
}

const itemOf = ({ place, title, url, byline, section, kind, isSponsored, readMinutes }: Item, sections: readonly Section[]) => ({
  line: place.line,
  endLine: place.endLine,
  title,
  url,
  byline,
  section: section === null ? null : (sections[section]?.heading ?? null),
  kind,
  sponsored: isSponsored,
  readMinutes,
})
