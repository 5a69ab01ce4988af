/** English words that distinguish announcements from news, and events from articles. */

const nouns =
  'conferences?|summits?|meet-?ups?|webinars?|webcasts?|workshops?|live-?\\s?streams?|hackathons?|unconferences?|symposium|expo|bootcamps?|boot camps?|office hours?|happy hour|ask me anything|gathering|masterclass(?:es)?|(?:training|virtual|community|online|charity|live|in-person|hands-on|free|day-long|full day|24-hour) (?:events?|sessions?|courses?|discussions?)|twitter spaces?|fireside chat|open house|part(?:y|ies)|festivals?|convention|book club|user group|contributor social|town hall|social hour'

/** Things that people attend. */
const eventNoun = new RegExp(`\\b(?:${nouns}|events?|courses?|trainings?|dev(?:eloper)? week|days? of talks|podcast)\\b`, 'i')
export const speaksOfEvent = (text: string): boolean => eventNoun.test(text)

const named = new RegExp(`\\b(?:${nouns})\\b`, 'i')
/** Names coined for events: `KubeCon`, `o11ycon`, `DevOpsDays`; not `re:Invent`. */
const coined =
  /(?:^|[^\p{L}])(?:[\p{L}\d]*(?:\p{Ll}|\d)(?:Con|Conf|Fest|Camp|Days?)|(?:[\p{Lu}][\p{L}\d]*|[\p{L}]*\d[\p{L}\d]*)(?:con|conf|fest|camp|days?))(?:\d+|\w*20\d\d|[A-Z]{2}\w*)?(?=$|[^\p{L}\d])/gu
const commonEndings =
  /^(?:silicon|falcon|beacon|icon|lexicon|bacon|con|pecan|manifest|infest|scamp|camp|(?:mon|tues|wednes|thurs|fri|satur|sun|to|birth|holi|yester|week|work|every|pay|zero|main|some)days?|days?|day)\d*$/i
/**
 * `Kafka Summit`, `Cloud Native Day Israel`, `Linux Fest`, `Chaos Conf`: capitalised words with the kind of event last, or
 * followed by place and year.
 */
const titled =
  /\p{Lu}[\p{L}\d&+]*\s+(?:Summit|Con|Conf|Fest|Expo|Camp|Forum|Congress|Rejekts)\b|(?!Not|Zero|One|Two|Three|Four|Five|Seven|Ten|Last|Next|First|These|Early|Dark)\p{Lu}[\p{L}\d]{3,}\s+Days\b|\p{Lu}[\p{L}\d]*\s+Day(?=$|\s+(?:\p{Lu}{2}|\p{Lu}|\d{4})|[:,@])/u

/** Whether a text reads as the name of an event. */
export function isEventName(name: string): boolean {
  if (named.test(name) || (titled.test(name) && !/\bZero[- ]Days?\b/i.test(name))) return true
  return [...name.matchAll(coined)].some(([word]) => !commonEndings.test(word.replace(/[^\p{L}\d]/gu, '')))
}

const eventHosts =
  /(?:^|\.)(?:meetup\.com|eventbrite\.[a-z.]+|lu\.ma|luma\.com|hopin\.com|hopin\.to|ti\.to|tito\.io|splashthat\.com|sched\.com|sessionize\.com|crowdcast\.io|airmeet\.com|gotowebinar\.com|brighttalk\.com|devopsdays\.[a-z.]+|pretix\.eu|bevy\.com|streamyard\.com|konf\.co|partiful\.com|guild\.host)$/
const eventHostWords =
  /(?:^|\.)(?:events?\d*|conferences?|webinars?|summit|meetups?|tickets|community\.cncf)\.|(?:con|conf|summit|fest|days)(?:20\d\d|\d\d)?\.[a-z.]+$/
const eventPath =
  /\/(?:events?|webinars?|conferences?|summits?|meetups?|workshops?|registration|register|spaces|livestream|online-programs\/cncf-live)(?:[/-]|$)|[-/]webinar/i

/** Whether a URL is that of an event: of a ticket shop, a page under `/events/`, a host named after a conference. */
export function isEventUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname, pathname } = new URL(url)
  return (
    eventHosts.test(hostname) ||
    eventHostWords.test(hostname) ||
    (eventPath.test(pathname) && !/\/(?:blog|news|articles?|posts?|stories|\d{4}\/\d{2})\//.test(pathname))
  )
}

const invitation =
  /\b(?:join (?:us|me|them|the|our|for|either)|register|registration|rsvp|sign[- ]?up|see you|tickets?|attend(?:ing|ees)?|don['’]t miss|save (?:the|your) (?:date|seat|spot)|free to attend|come (?:see|join|by|along|to|hear|meet)|(?:watch|streaming|streamed|go|going|airing) live|live on|tune in|coming up|(?:i|we)(?:['’]ll| will)(?: also)? be (?:\S+ )?(?:at|there|attending|speaking|hosting|live|presenting|giving|mc['’]?ing|live streaming|streaming|in)|(?:i am|i['’]m|we['’]re|we are) (?:also )?(?:co-)?(?:hosting|attending|speaking|presenting)|invited to speak|happening|hosted|welcoming|takes? place|taking place|will be held|returns? to|returning to|deep dive into .* at|get started .* at|is back|are running|is running)\b/iu
const joinName = /\b[Jj]oin \p{Lu}/u
/** Whether a text invites its readers to come. */
export const invites = (text: string): boolean => invitation.test(text) || joinName.test(text)

const news =
  /\b(?:(?:last )?updated|posted|comes? out|came out|outage|went down|exploits?|zero-days?|vulnerabilit|patch(?:ed|es)?|layoffs?|laid off|stepping down|steps down|takes? effect|in effect|starting|effective|begins? on|out on|released?|releasing|ships?|shipped|deprecat|end of life|sunset|sued|lawsuit|reported|according to|announced|published|last scan|expire)/i
/** Whether a text reports what happens rather than something to attend. */
export const isNews = (text: string): boolean => news.test(text)
