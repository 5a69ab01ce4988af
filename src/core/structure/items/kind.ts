import type { ItemKind } from '../../model/body.ts'
import { partsOf } from './sponsor.ts'

/** What the kind of an item is told by. */
export interface Traits {
  readonly title: string
  readonly url: string
  readonly commentary: string
  /** Headings that it stands under, outermost first. */
  readonly headings: readonly string[]
  readonly isSponsored: boolean
}

type Rule = (traits: Traits, address: Address) => boolean
interface Address {
  readonly host: string
  readonly path: string
  readonly segments: readonly string[]
}

const date =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|\b20\d\d-\d\d-\d\d\b/i
const gathering =
  /\b(?:conference|summit|meetup|meet-up|webinars?|webcast|hackathon|workshops?|lunch and learn|days? of [\w ]*talks|office hours)\b/i
const attendance = /\b(?:attend|registration|register|tickets?|sessions|speakers|keynotes?)\b/i
const host =
  (pattern: RegExp): Rule =>
  (_, { host: name }) =>
    pattern.test(name)
/** The nearest heading says it; one further up may have been left open by mistake, so that takes a date, too. */
const under =
  (pattern: RegExp): Rule =>
  ({ headings, commentary }) =>
    headings.some((heading, index) => pattern.test(heading) && (index === headings.length - 1 || date.test(commentary)))
const titled =
  (pattern: RegExp): Rule =>
  ({ title }) =>
    pattern.test(title)
const at =
  (pattern: RegExp): Rule =>
  (_, { path }) =>
    pattern.test(path)
const all =
  (...rules: readonly Rule[]): Rule =>
  (traits, address) =>
    rules.every((rule) => rule(traits, address))
const not =
  (rule: Rule): Rule =>
  (traits, address) =>
    !rule(traits, address)

/** An address whose last part is a headline or a dated path: what blogs and papers have. */
const isStory: Rule = (_, { segments }) =>
  segments.some((segment) => segment.split(/[-_+]/).length >= 4) ||
  /^(?:19|20)\d\d$/.test(segments.at(-3) ?? '') ||
  segments.some((it) => /^\d{4}-\d\d/.test(it))
const isHome: Rule = (_, { segments }) =>
  segments.length === 0 || (segments.length === 1 && /^(?:index\.\w+|home|en|en-us|welcome)$/i.test(segments[0]!))

const forge = host(
  /^(?:gist\.github\.com|(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|git\.sr\.ht|sr\.ht|gitea\.com|sourceforge\.net)|gitlab\.[\w.-]+)$/,
)
const isRepository: Rule = (traits, address) =>
  forge(traits, address) &&
  !/^(?:blog|readme|features|about|security|customer-stories|orgs|sponsors|collections|topics|marketplace|enterprise|resources)$/.test(
    address.segments[0] ?? 'about',
  ) &&
  !/^(?:issues?|pull|pulls|discussions|merge_requests|commit|wiki)$/.test(
    address.segments.filter((segment) => segment !== '-')[2] ?? '',
  )

/** The first that holds names the kind; what none knows is an article. */
const kinds: readonly (readonly [ItemKind, Rule])[] = [
  [
    'job',
    host(
      /(?:^|\.)(?:jobvite\.com|greenhouse\.io|lever\.co|workable\.com|ashbyhq\.com|myworkdayjobs\.com|smartrecruiters\.com|breezy\.hr|recruitee\.com)$/,
    ),
  ],
  ['job', under(/^\W*(?:jobs?|careers?|hiring|now hiring|open positions|job board)\b/i)],
  [
    'video',
    host(
      /^(?:(?:www|m|music|player|clips)\.)?(?:youtube\.com|youtu\.be|vimeo\.com|twitch\.tv|netflix\.com|ted\.com|dailymotion\.com|c-span\.org)$/,
    ),
  ],
  ['repo', isRepository],
  [
    'repo',
    host(/^(?:galaxy\.ansible\.com|hub\.docker\.com|(?:www\.)?npmjs\.com|pypi\.org|crates\.io|artifacthub\.io|pkg\.go\.dev)$/),
  ],
  [
    'event',
    all(
      under(/^\W*(?:upcoming\s+)?(?:events?|conferences?|meetups?|webinars?|calendar)\b/i),
      not(all(isStory, ({ title, commentary }) => !date.test(commentary) && !/\b20\d\d\b/.test(title))),
    ),
  ],
  [
    'event',
    host(
      /(?:^|\.)(?:devopsdays\.org|meetup\.com|eventbrite\.[\w.]+|lu\.ma|luma\.com|splashthat\.com|sched\.com|ti\.to|bevy\.com|hopin\.com)$|^(?:events?|tickets|summit|webinars?|conf|conference)\d*\./,
    ),
  ],
  ['event', titled(/\b(?:webinar|webcast|lunch and learn|hackathon)\b/i)],
  ['event', all(at(/\/(?:webinars?|events?)\//i), not(at(/^\/(?:[^/]+\/)*(?:blog|news|articles?|story|stories)\//i)))],
  [
    'event',
    all(
      not(isStory),
      not(isRepository),
      ({ title, commentary }) =>
        date.test(commentary) && (gathering.test(`${title} ${commentary}`) || attendance.test(commentary)),
    ),
  ],
  ['event', all(not(isStory), titled(/\b(?:conference|summit|workshop)\b/i))],
  [
    'event',
    ({ isSponsored, commentary }) =>
      isSponsored && /\b(?:this|our|free|live|join|in a|upcoming)(?: \w+)? (?:webinar|webcast|workshop)\b/i.test(commentary),
  ],
  [
    'event',
    all(
      not(isStory),
      titled(
        /\b(?:conf|summit|days|fest|con)\b.*\b20\d\d\b|\b(?:\w+con|\w+conf|\w+fest|devopsdays?|days?) (?:[\p{Lu}][\w ]+ )?20\d\d\b/iu,
      ),
    ),
  ],
  [
    'podcast',
    host(
      /(?:^|\.)(?:overcast\.fm|podcasts\.apple\.com|transistor\.fm|simplecast\.com|buzzsprout\.com|libsyn\.com|soundcloud\.com|anchor\.fm|podbean\.com|pca\.st|castro\.fm|fireside\.fm|softwareengineeringdaily\.com|screaminginthecloud\.com|arresteddevops\.com|thecloudcast\.net|gcppodcast\.com)$|^podcasts?\.|podcast\./,
    ),
  ],
  ['podcast', at(/\/(?:podcasts?|episodes?|podcast-episodes?)\//i)],
  ['podcast', titled(/\bpodcast\b|\bepisode \d+/i)],
  ['video', titled(/[([](?:video|youtube|youtube live|recording)[)\]]|[-—–|·] youtube(?: live)?$/i)],
  ['video', at(/\/videos?\/[^/]+/i)],
  ['book', host(/(?:^|\.)(?:leanpub\.com|nostarch\.com|apress\.com|packtpub\.com|goodreads\.com|bookshop\.org)$/)],
  [
    'book',
    at(
      /^\/(?:library\/view|books?|e-?books?|[^/]+\/dp|dp|gp\/product)\/|\/e-?books?\/|\/e-?book-|-e-?book(?:[/-]|$)|\/free\/.*\.csp$/i,
    ),
  ],
  [
    'book',
    titled(
      /\be-?book\b|[([](?:free )?book[)\]]|\bbook on\b|\b(?:free|new|coloring|colouring) book\b|\bcopy of\b.*\bbook\b|^\W*free book/i,
    ),
  ],
  [
    'other',
    host(
      /^(?:mobile\.|www\.)?(?:twitter\.com|x\.com|bsky\.app|mastodon\.social|hachyderm\.io|xkcd\.com|threads\.net|instagram\.com|facebook\.com|imgur\.com)$/,
    ),
  ],
  ['other', host(/(?:^|\.)(?:qualtrics\.com|surveymonkey\.com|typeform\.com|forms\.gle)$/)],
  ['other', titled(/\bsurvey\b(?! (?:results?|says|finds|of|shows|report))/i)],
  ['other', isHome],
  ['other', all(({ isSponsored }) => isSponsored, not(isStory))],
  ['other', all(({ isSponsored }) => isSponsored, at(/\/(?:products?|pricing|signup|sign-up|login|demo|trial)\b/i))],
  [
    'other',
    all(
      at(/^\/(?:products?|download|downloads|tools?|apps?|signup|login|demo|status|pricing|shop|store)(?:\/|$)/i),
      not(isStory),
    ),
  ],
]

/** What an item is, told by where it leads first, then by what is said of it. */
export function kindOf(traits: Traits): ItemKind {
  const { host: name, segments } = partsOf(traits.url)
  const address: Address = { host: name, segments, path: `/${segments.join('/')}` }
  return kinds.find(([, holds]) => holds(traits, address))?.[0] ?? 'article'
}
