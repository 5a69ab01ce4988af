import { describe, expect, test } from 'vitest'
import type { Block } from '../text/lines.ts'
import { isDeadline } from './deadlines.ts'
import { invites, isEventName, isEventUrl, isNews, speaksOfEvent } from './event-cues.ts'
import { isAction, isCalendarLink } from './link-texts.ts'
import { boldHeading, isEventsHeading } from './section-kinds.ts'

const listed = (words: string) => words.split('|').map((word) => word.trim())

/** Each word as it is, then with letters before it and after it, which make it another. */
function expectWords(words: readonly string[], ask: (text: string) => boolean): void {
  expect(words.filter((word) => !ask(`Kettle ${word} here`))).toEqual([])
  const longer = words.flatMap((word) => [`Kettle pre${word} here`, `Kettle ${word}oid here`])
  expect(longer.filter((text) => ask(text))).toEqual([])
}

const things = listed(
  `conference | conferences | summit | summits | meetup | meetups | meet-up | meet-ups | webinar | webinars | webcast | webcasts |
  workshop | workshops | livestream | livestreams | live stream | live-stream | live-streams | hackathon | hackathons |
  symposium | expo | bootcamp | bootcamps | boot camp | boot camps | office hour | office hours | happy hour |
  ask me anything | gathering | masterclass | masterclasses | twitter space | twitter spaces | fireside chat | open house |
  party | parties | festival | festivals | convention | book club | user group | contributor social | town hall | social hour |
  training event | virtual events | community session | online sessions | charity course | live courses | in-person discussion |
  hands-on discussions | free event | day-long event | full day event | 24-hour event`,
)

test('things that people attend make the name of an event', () => {
  expectWords(things, isEventName)
  expectWords(['unconference', 'unconferences'], isEventName)
})

test('a text speaks of an event by these, and by more', () => {
  const more = listed(
    'event | events | course | courses | training | trainings | dev week | developer week | day of talks | days of talks | podcast',
  )
  expectWords(more, speaksOfEvent)
  expect(things.filter((word) => !speaksOfEvent(`Kettle ${word} here`))).toEqual([])
  expect(more.filter((word) => word !== 'podcast' && isEventName(`Kettle ${word} here`))).toEqual([])
})

test('news are told by', () => {
  const words = listed(
    `updated | last updated | posted | comes out | come out | came out | outage | went down | exploit | exploits | zero-day | zero-days |
    vulnerability | patch | patched | patches | layoff | layoffs | laid off | stepping down | steps down | take effect |
    takes effect | in effect | starting | effective | begin on | begins on | begin out on | out on | release | released | releasing |
    ship | ships | shipped | deprecated | end of life | sunset | sued | lawsuit | reported | according to | announced |
    published | last scan | expires`,
  )
  expect(words.filter((word) => !isNews(`Kettles ${word} here`))).toEqual([])
  const others = listed('unposted | kettle | begins with | the out of it | came in | laid down | steps up')
  expect(others.filter((word) => isNews(word))).toEqual([])
})

test('readers are invited by', () => {
  const words = listed(
    `join us | join me | join them | join the crew | join our crew | join for tea | join either | register | registration | RSVP | sign up | signup |
    sign-up | see you | ticket | tickets | attend | attending | attendees | don't miss | don’t miss | save the date | save your seat | save the spot |
    free to attend | come see | come join | come by | come along | come to | come hear | come meet | watch live | streaming live |
    streamed live | go live | going live | airing live | live on | tune in | coming up | I'll be at | we’ll be there | I will be attending |
    we will also be speaking | I will be proudly hosting | we'll be live streaming | we'll be in | I'll be mc’ing | I'll be mcing |
    I am hosting | I'm attending | we're speaking | we are also presenting | we’re co-hosting | invited to speak | happening |
    hosted | welcoming | take place | takes place | taking place | will be held | return to | returns to | returning to |
    deep dive into kettles at | get started with kettles at | is back | are running | is running | join Jane`,
  )
  expect(words.filter((word) => !invites(`Kettle ${word} Graz`))).toEqual([])
  const others = listed(
    'join kettles | preregister | sign here | see them | ticketed | attended | do not miss | save water | come in | watch it | live at sea | tune up | I was at | we are cooking | returns from | deep dive into kettles | is new',
  )
  expect(others.filter((word) => invites(`Kettle ${word}`))).toEqual([])
})

const eventHosts = listed(
  `meetup.com | eventbrite.de | eventbrite.co.uk | lu.ma | luma.com | hopin.com | hopin.to | ti.to | tito.io | splashthat.com | sched.com |
  sessionize.com | crowdcast.io | airmeet.com | gotowebinar.com | brighttalk.com | devopsdays.org | pretix.eu | bevy.com |
  streamyard.com | konf.co | partiful.com | guild.host`,
)

test.each(eventHosts)('%s shows events, and its subdomains do', (host) => {
  expect(isEventUrl(`https://${host}/x`)).toBe(true)
  expect(isEventUrl(`https://www.${host}/x`)).toBe(true)
  // A host that ends in “days” is named after a conference.
  expect(isEventUrl(`https://my${host}/x`)).toBe(host.startsWith('devopsdays'))
})

test.each([
  'https://event.kelp.example/',
  'https://events2.kelp.example/',
  'https://www.conference.kelp.example/',
  'https://conferences.kelp.example/',
  'https://webinar.kelp.example/',
  'https://webinars.kelp.example/',
  'https://summit.kelp.example/',
  'https://meetup.kelp.example/',
  'https://meetups.kelp.example/',
  'https://tickets.kelp.example/',
  'https://community.cncf.io/x',
  'https://kelpcon.example/',
  'https://kelpconf.co.example/',
  'https://kelpsummit2026.example/',
  'https://kelpfest26.example/',
  'https://kelpdays.example/',
  'https://kelp.example/event/1',
  'https://kelp.example/a/events/1',
  'https://kelp.example/webinars',
  'https://kelp.example/webinar-kelp',
  'https://kelp.example/conferences/1',
  'https://kelp.example/conference-2026',
  'https://kelp.example/summit/1',
  'https://kelp.example/summits/1',
  'https://kelp.example/meetup/1',
  'https://kelp.example/meetups/1',
  'https://kelp.example/workshop/1',
  'https://kelp.example/workshops/1',
  'https://kelp.example/registration',
  'https://kelp.example/register',
  'https://kelp.example/i/spaces/1',
  'https://kelp.example/livestream',
  'https://kelp.example/online-programs/cncf-live',
  'https://kelp.example/kelp-webinar',
])('%s is the address of an event', (url) => {
  expect(isEventUrl(url)).toBe(true)
})

test.each([
  'https://myevents.kelp.example/',
  'https://eventsx.kelp.example/',
  'https://kelpcon3.example/',
  'https://kelpcon.kelp-shop.example/',
  'https://kelp.example/eventual/1',
  'https://kelp.example/myevents/1',
  'https://kelp.example/registered',
  'https://kelp.example/blog/events/1',
  'https://kelp.example/news/events/1',
  'https://kelp.example/article/events/1',
  'https://kelp.example/articles/events/1',
  'https://kelp.example/post/events/1',
  'https://kelp.example/posts/events/1',
  'https://kelp.example/stories/events/1',
  'https://kelp.example/2026/05/events/1',
  'events/1',
])('%s is none', (url) => {
  expect(isEventUrl(url)).toBe(false)
})

test.each(
  listed(
    `Join | Join us | Register | Register here | Registration | Free registration | Sign up | Sign-up | Signup | RSVP | RSVP now | Watch | Watch now |
    Get your seat | Get tickets | Get registered | Ticket | Tickets | Buy tickets | Grab tickets | Here | Read | Learn more | More info |
    More details | More information | See more | See all | See the site | Check it out | Submit a talk | Propose one | Visit us |
    Website | Site | Detail | Details | Agenda | Schedule | Save 20% | When registering | Call for papers | Link | Info | iCal | I cal | ICS |
    Google Calendar | Calendar | Outlook | Download it | Find out | Apply | View it | Subscribe | Try it | kelp.example | www.kelp.example/a |
    https://kelp.example | http://kelp.example | kelp.example → | Go →`,
  ),
)('“%s” says what to do', (text) => {
  expect(isAction(text)).toBe(true)
})

test.each(
  listed(
    `Joined kelp | Registered kelp | Watches | Ticket sales | Tickets to kelp | Hereafter | Reader | Websites | Website of kelp | Site of kelp | Sites |
    Details of kelp | Agenda 21 | Schedule of kelp | Link to kelp | Links | Info desk | Icals | Calendar of kelp | Outlook on kelp | Save the kelp |
    Trying | Kelp | See kelp | We join | kelp.example is here | See https://kelp.example | Go → kelp | More kelp | Google Calendar guide`,
  ),
)('“%s” says what it leads to', (text) => {
  expect(isAction(text)).toBe(false)
})

test('a calendar is added by', () => {
  const texts = listed('iCal | i cal | ICS | Google Calendar | Add to calendar | Calendar | Outlook')
  expect(texts.filter((text) => !isCalendarLink(` ${text} `))).toEqual([])
  expect(listed('My iCal | iCals | Calendar of kelp | Outlook on kelp').filter(isCalendarLink)).toEqual([])
})

test.each(
  listed(
    'until |through |till |thru |before |by |end |ends |ending |due |due: |until the |ends on |by  Friday |by Friday, |until   the |by on  ',
  ),
)('“%s” stands before a last day', (before) => {
  expect(isDeadline(`It is ${before} `, '')).toBe(true)
})

test.each(
  listed(
    'close|closes|closing|deadline|deadlines|expire|expires|expiring|open through|open until|early bird|early-bird|last day',
  ),
)('“%s” stands near a last day', (words) => {
  expect(isDeadline(`It ${words} in a while, `, '')).toBe(true)
  expect(isDeadline(`It ${words} in a while. And `, '')).toBe(false)
  expect(isDeadline(`It ${words}y in a while, `, '')).toBe(false)
})

test.each([
  'is the deadline',
  'is the last day',
  'was is the cutoff',
  ' is the cut-off',
  ') is the deadline',
  '  deadline',
  ')  is the last day',
])('“%s” stands after a last day', (after) => {
  expect(isDeadline('', after)).toBe(true)
  expect(isDeadline('', `, which ${after}`)).toBe(false)
})

describe('a heading announces events', () => {
  test.each(
    listed(
      `Event | Events | Conference | Conferences | Meetup | Meetups | Meet-up | Meet-ups | Webinar | Webinars | Workshop | Workshops | Hackathon |
      Hackathons | CFP | CFPs | Summit | Summits | Livestream | Livestreams | Parties | Event date | Event dates | Events this week | Events in weeks |
      Events of the month | Events in 2026 | 🎉 Events! | CrateConf — Events | Events: next months`,
    ),
  )('%s', (heading) => {
    expect(isEventsHeading(heading)).toBe(true)
  })

  test.each(
    listed(
      `Nonevents | Eventsy | Dates | Event datess | Event mydates | Events weekly | Events monthly | Events 2026x | Events x2026 | Events unsaved | Kelp events |
      CrateConf | Party`,
    ),
  )('%s does not', (heading) => {
    expect(isEventsHeading(heading)).toBe(false)
  })
})

describe('a bold line serves as a heading', () => {
  const line = { text: 'Events', links: [], number: 1, isStrong: true }
  const block: Block = { lines: [line], depth: null, isEntry: false, section: null, line: 1, endLine: 1 }
  const link = { url: 'https://kelp.example/', text: 'Events', at: 0, end: 6 }

  test.each<[string, Block, string | null]>([
    ['alone', block, 'Events'],
    ['of 60 letters', { ...block, lines: [{ ...line, text: 'x'.repeat(60) }] }, 'x'.repeat(60)],
    ['but not of 61', { ...block, lines: [{ ...line, text: 'x'.repeat(61) }] }, null],
    ['nor above another', { ...block, lines: [line, line] }, null],
    ['nor with a link', { ...block, lines: [{ ...line, links: [link] }] }, null],
    ['nor in other type', { ...block, lines: [{ ...line, isStrong: false }] }, null],
    ['nor as a heading', { ...block, depth: 2 }, null],
    ['nor as an entry of a list', { ...block, isEntry: true }, null],
    ['nor without text', { ...block, lines: [] }, null],
  ])('%s', (_, it, heading) => {
    expect(boldHeading(it)).toBe(heading)
  })
})
