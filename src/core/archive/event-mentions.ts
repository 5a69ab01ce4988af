import { placeOn } from '../links/safe-url.ts'
import type { SafeUrl } from '../model/safe-url.ts'
import type { IssueRef } from '../model/views.ts'
import type { EventMention } from '../model/body.ts'
import type { Event } from '../model/event.ts'
import { issueRef, type DatedIssue } from './archive.ts'
import type { IndexedArchive } from './indexed.ts'

/** A mention with the issue that contains it. */
export interface Mentioned {
  readonly mention: EventMention
  readonly from: DatedIssue
  readonly issue: IssueRef
  /** Deep link to the mention. */
  readonly url: SafeUrl
}

/** The mentions of an event, in the order of the issues. */
export function mentionedOf({ mentions }: Pick<Event, 'mentions'>, archive: IndexedArchive): readonly Mentioned[] {
  return mentions.flatMap(({ issue: name, mention: index }) => {
    const from = archive.issueNamed(name)
    const mention = from?.publication.body.mentions[index]
    if (!from || !mention) return []
    const issue = issueRef(from)
    return [{ mention, from, issue, url: placeOn(issue.url, mention.anchor) }]
  })
}
