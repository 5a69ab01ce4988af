import { isEventName, isEventUrl } from '../cues/event-cues.ts'
import { isAction, isCalendarLink } from '../cues/link-texts.ts'
import type { LineLink } from '../text/lines.ts'

const lead =
  /^(?:(?:["“'‘[(]+|(?:don['’]t miss|join us (?:for|at|in)?|join me (?:for|at)|register (?:now )?for|announcing|introducing|coming (?:up|soon):|save the date:?|free|(?:the )?(?:last chance|reminder):?|upcoming:?|sponsored:?|new:?|the inaugural|(?:the )?call for (?:papers|proposals|speakers|participation)(?: for)?:?|(?:the )?cfp (?:for|at)|cfp:?)(?=\W|$))\s*)+(?:the inaugural )?/i
/** For text whose blanks are single. */
const tail =
  / ?(?:[,:;–—|@(-] ?| (?:is|are|on|starts|begins|takes place|happens|returns|from|this year|in|(?:is )?set for|(?:is )?scheduled for) ?)+$/i
const trailing =
  /\s+(?:agenda|schedule|tickets?|registration|cfp|call for (?:papers|proposals|speakers|participation)(?: \(cfp\))?)(?:\s+(?:is|are)(?: (?:now|live|open))*[.!]*)?$|\s+(?:is|are) (?:coming (?:to .*|up|soon)|live|open|back|here|happening|returning(?: to .*)?|next week|this week|almost here|around the corner)[.!]*$/i

const object = /^(?:rsvp|register|sign up|tune in)(?: (?:now|today|here))? (?:to|for) (?=[\p{L}\d])/iu
/** Whether an instruction names the event: `RSVP to A Night of Tests`. */
export const hasObject = (action: string): boolean => object.test(action)

/** The name of an event within the words that announce it, without invitation, date and instructions. */
export function cleanName(text: string, dates: readonly { readonly at: number; readonly end: number }[] = []): string {
  const [date] = dates
  const dateless = date && date.at > 2 ? text.slice(0, date.at) : date ? text.slice(date.end) : text
  let name = withoutSite(dateless.replace(/\s+/g, ' '))
    .replace(/[*_]{2,}/g, '')
    .trim()
  for (let before = ''; before !== name;) {
    before = name
    name = name
      .replace(lead, '')
      .replace(object, '')
      .replace(/\s*\([^)]*$/, '')
      .replace(trailing, '')
      .replace(date ? tail : /[,:;|(–—-]+\s*$/, '')
      .trim()
  }
  name = name
    .replace(/^[\s,:;|–—-]+/, '')
    .replace(/^the (?=\p{Lu})/u, '')
    .replace(/["”’')\]]+$/, (marks) => (/[([“"]/.test(name) ? marks : ''))
    .replace(/[.!]+$/, '')
  return name.length >= 2 ? name : text.trim()
}

/** Leaves out the site that shows the event: `Kelp Conf | Meetup`. */
function withoutSite(text: string): string {
  const at = text.includes('|') ? text.lastIndexOf('|') : text.search(/[•·]/)
  const isSite = at !== -1 && /\b(?:blog|eventbrite|meetup|youtube|medium)\b/i.test(text.slice(at + 1))
  return isSite ? text.slice(0, at).trimEnd() : text
}

/**
 * The link that names an event best: one with the name of an event, else one to the page of an event, else the first that is
 * no instruction.
 */
export function namingLink(links: readonly LineLink[]): LineLink | undefined {
  const named = links.filter(({ text }) => !isAction(text) && !isCalendarLink(text))
  return named.find(({ text }) => isEventName(text)) ?? named.find(({ url }) => isEventUrl(url)) ?? named[0]
}

/** The URL for a name without a link of its own: of the event's site, else of its registration, else the first. */
export function urlFor(name: string, links: readonly LineLink[]): string | null {
  const words = name.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []
  const shares = ({ text, url }: LineLink) =>
    words.filter((word) => word.length > 3 && `${text} ${url}`.toLowerCase().includes(word)).length
  const usable = links.filter(({ text, url }) => !isCalendarLink(text) && /^https?:/.test(url))
  const site = usable.find(({ text }) => /^(?:website|site|more info|details)/i.test(text))
  const sharing = usable
    .filter((link) => shares(link) > 0)
    .sort((a, b) => Number(isEventUrl(b.url)) - Number(isEventUrl(a.url)) || shares(b) - shares(a))[0]
  return (site ?? sharing ?? usable.find(({ text }) => isAction(text)) ?? usable[0])?.url ?? null
}
