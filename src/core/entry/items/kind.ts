import type { ItemKind } from '../../model/body.ts'
import { addressOf, isBelow, isFrontPage, isStory, type Address } from '../../links/address.ts'
import { forges, hosts, registries, videoHosts } from './hosts.ts'

/** What decides the kind of an item. */
export interface Traits {
  readonly title: string
  readonly url: string
  readonly commentary: string
  /** Headings that it stands under, outermost first. */
  readonly headings: readonly string[]
  readonly isSponsored: boolean
}

type Rule = (traits: Traits, address: Address) => boolean

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)'
const date = new RegExp(
  `\\b${month}[a-z]*\\.?\\s+\\d{1,2}|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}|\\b20\\d\\d-\\d\\d-\\d\\d\\b`,
  'i',
)
const gathering = /\b(?:conference|summit|meet-?up|webinars?|webcast|hackathon|workshops?|lunch and learn|office hours)\b/i
const attendance = /\b(?:attend|registration|register|tickets?|sessions|speakers|keynotes?)\b/i
const webinar = /\b(?:this|our|free|live|join|in a|upcoming)(?: \w+)? (?:webinar|webcast|workshop)\b/i
const conferenceWithYear =
  /\b(?:conf|summit|days|fest|con)\b.*\b20\d\d\b|\b(?:\w+con|\w+conf|\w+fest|devopsdays?|days?) (?:\p{Lu}[\w ]+ )?20\d\d\b/iu
const bookTitle = /\be-?book\b|[([](?:free )?book[)\]]|\bbook on\b|\b(?:free|new|colou?ring) book\b|\bcopy of\b.*\bbook\b/i

/** Whether the nearest heading matches. An outer one may be left over from an earlier section, so it counts only together with a date. */
const isUnder = ({ headings, commentary }: Traits, pattern: RegExp): boolean =>
  headings.some((heading, index) => pattern.test(heading) && (index === headings.length - 1 || date.test(commentary)))

const isListedEvent: Rule = (traits, address) =>
  isUnder(traits, /^\W*(?:upcoming\s+)?(?:events?|conferences?|meetups?|webinars?|calendar)\b/i) &&
  !(isStory(address) && !date.test(traits.commentary) && !/\b20\d\d\b/.test(traits.title))

/** Whether a title is as long as a sentence, as those of news are; those of announcements are names. */
const isHeadline = (title: string): boolean => title.split(/\s+/).length > 7

const isAnnouncement: Rule = ({ title, commentary }, address) =>
  !isStory(address) &&
  !isCode(address) &&
  date.test(commentary) &&
  (gathering.test(title) || (!isHeadline(title) && (gathering.test(commentary) || attendance.test(commentary))))

const isNotRepository =
  /^(?:blog|readme|features|about|security|customer-stories|orgs|sponsors|collections|topics|marketplace|enterprise|resources)$/
const isConversation = /^(?:issues?|pull|pulls|discussions|merge_requests|commit|wiki)$/

const isCode = ({ host, segments }: Address): boolean => {
  if (registries.has(host)) return true
  if (!forges.has(host) && !host.startsWith('gitlab.')) return false
  const [owner = 'about', , view = ''] = segments.filter((segment) => segment !== '-')
  return !isNotRepository.test(owner) && !isConversation.test(view)
}

/** The first rule that applies decides the kind; if none does, the item is an article. */
const rules: readonly (readonly [ItemKind, Rule])[] = [
  ['job', (_, { host }) => isBelow(host, hosts.job)],
  ['job', (traits) => isUnder(traits, /^\W*(?:jobs?|careers?|hiring|now hiring|open positions|job board)\b/i)],
  ['video', (_, { host }) => videoHosts.has(host)],
  ['repo', (_, address) => isCode(address)],
  ['event', isListedEvent],
  ['other', (_, { host }) => isBelow(host, hosts.other)],
  [
    'event',
    (_, { host }) => isBelow(host, hosts.event) || /^(?:events?|tickets|summit|webinars?|conf|conference)\d*\./.test(host),
  ],
  ['event', ({ title }) => /\b(?:webinar|webcast|lunch and learn|hackathon)\b/i.test(title)],
  ['event', (_, { path }) => /\/(?:webinars?|events?)\//i.test(path) && !/\/(?:blog|news|articles?|story|stories)\//i.test(path)],
  ['event', isAnnouncement],
  ['event', ({ title }, address) => !isStory(address) && /\b(?:conference|summit|workshop)\b/i.test(title)],
  ['event', ({ isSponsored, commentary }) => isSponsored && webinar.test(commentary)],
  ['event', ({ title }, address) => !isStory(address) && conferenceWithYear.test(title)],
  ['podcast', (_, { host }) => isBelow(host, hosts.podcast) || /^podcasts?\.|podcast\./.test(host)],
  ['podcast', (_, { path }) => /\/(?:podcasts?|episodes?|podcast-episodes?)\//i.test(path)],
  ['podcast', ({ title }) => /\bpodcast\b|\bepisode \d+/i.test(title)],
  ['video', ({ title }) => /[([](?:video|youtube|youtube live|recording)[)\]]|[-—–|·] youtube(?: live)?$/i.test(title)],
  ['video', (_, { path }) => /\/videos?\/[^/]+/i.test(path)],
  ['book', (_, { host }) => isBelow(host, hosts.book)],
  ['book', (_, { path }) => /^\/(?:library\/view|books?|(?:[^/]+\/)?dp|gp\/product)\/|\be-?books?(?:[/-]|$)/i.test(path)],
  ['book', ({ title }) => bookTitle.test(title)],
  ['other', ({ title }) => /\bsurvey\b(?! (?:results?|says|finds|of|shows|report))/i.test(title)],
  ['other', (_, address) => isFrontPage(address)],
  ['other', ({ isSponsored }, address) => isSponsored && !isStory(address)],
  ['other', ({ isSponsored }, { path }) => isSponsored && /\/(?:products?|pricing|sign-?up|login|demo|trial)\b/i.test(path)],
  [
    'other',
    (_, address) =>
      !isStory(address) &&
      /^\/(?:products?|downloads?|tools?|apps?|sign-?up|login|demo|pricing|shop|store)(?:\/|$)/i.test(address.path),
  ],
]

/** The kind of an item, by its address first, then by its commentary. */
export function kindOf(traits: Traits): ItemKind {
  const address = addressOf(traits.url)
  return rules.find(([, holds]) => holds(traits, address))?.[0] ?? 'article'
}

/** Whether an address is a repository's or a package's, whose description may begin with a licence. */
export const isRepository = (url: string): boolean => isCode(addressOf(url))
