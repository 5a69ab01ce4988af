import type { IssueRef } from '../model/views.ts'
import type { EventMention } from '../model/body.ts'
import type { Event } from '../model/event.ts'
import type { Issue } from '../model/publication.ts'
import { issueRef, type Archive, type Dated } from './archive.ts'

/** A mention with the issue that it stands in. */
export interface Mentioned {
  readonly mention: EventMention
  readonly from: Dated<Issue>
  readonly issue: IssueRef
  /** Deep link to the mention. */
  readonly url: string
}

/** The mentions of an event, in order of the issues. */
export function mentionedOf({ mentions }: Pick<Event, 'mentions'>, { issues }: Pick<Archive, 'issues'>): readonly Mentioned[] {
  return mentions.flatMap(({ issue: name, mention: index }) => {
    const from = issues.find(({ publication }) => publication.name === name)
    const mention = from?.publication.body.mentions[index]
    if (!from || !mention) return []
    const issue = issueRef(from)
    return [{ mention, from, issue, url: mention.anchor ? `${issue.url}#${mention.anchor}` : issue.url }]
  })
}
