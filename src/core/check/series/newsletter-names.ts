import { lettersOf } from '../../model/letters.ts'
import { memoize, memoizeByObject } from '../../model/memoize.ts'
import type { Settings } from '../../model/settings.ts'
import { isChannel, isSharing } from '../../links/campaigns.ts'
import { campaignsIn, type IssueText, type Member, type SeriesIndex, type SeriesSubject, type Tail } from './earlier-issues.ts'

/** The names by which the newsletter appears in campaigns. */
export interface NewsletterNames {
  /** Whether a campaign of this issue or of an earlier one has one of its names. */
  readonly isKnown: boolean
  /** Whether a value names the newsletter itself. */
  readonly isOwn: (value: string) => boolean
}

/** A name is the newsletter's own if so many issues send it to so many hosts. */
const minIssues = 3
const minHosts = 3
const minLetters = 4

const naming = /^(?:utm_source|utm_medium|utm_campaign|source|ref)$/i

/** A test whether a value contains the newsletter's title or host as the settings have them. */
export function isNamedInSettings(settings: Pick<Settings, 'title' | 'url' | 'oldHosts'>): (value: string) => boolean {
  const names = namesInSettings(settings)
  return (value) => includesAny(lettersOf(value), names)
}

/** The newsletter's names: those in the settings, and those learnt from the campaigns of an issue and of the issues before it. */
export function newsletterNames({ issue, earlier, settings }: SeriesSubject): NewsletterNames {
  const ownHosts = hostsByName(issue)
  const ofSettings = namesInSettings(settings)
  const isRepeated = (name: string): boolean => {
    const tails = earlier.tailsHaving(campaignNames, name)
    const here = ownHosts.get(name)
    const issues = earlier.countHaving(campaignNames, name) + (here ? 1 : 0)
    const hosts = new Set([...(here ?? []), ...tails.flatMap((tail) => [...hostsIn(tail, name)])])
    return name.length >= minLetters && issues >= minIssues && hosts.size >= minHosts
  }
  const occurs = (name: string): boolean => ownHosts.has(name) || earlier.countHaving(campaignNames, name) > 0
  const candidates = new Set([...spreadNames(earlier.indexBy(campaignNames)), ...ownHosts.keys()])
  const learnt = [...candidates].filter(isRepeated)
  const names = new Set([...ofSettings, ...learnt])
  return {
    isKnown: learnt.length > 0 || [...ofSettings].some(occurs),
    isOwn: (value) => includesAny(lettersOf(value), names),
  }
}

function namesInSettings({ title, url, oldHosts }: Pick<Settings, 'title' | 'url' | 'oldHosts'>): ReadonlySet<string> {
  const names = [title, new URL(url).hostname, ...oldHosts].map((name) => {
    const [first = ''] = name
      .toLowerCase()
      .replace(/^www\./, '')
      .split(/\.(?=[a-z]+$)/)
    return lettersOf(first)
  })
  return new Set(names.filter((name) => name.length >= minLetters))
}

const includesAny = (letters: string, names: ReadonlySet<string>): boolean => [...names].some((name) => letters.includes(name))

const campaignNames = (issue: IssueText): Iterable<string> => hostsByName(issue).keys()

/** The names in an issue's campaigns, each with the hosts that it is sent to. */
const hostsByName = memoizeByObject((issue: IssueText): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const { host, parameters } of campaignsIn(issue)) {
    for (const [parameter, value] of parameters) {
      if (!naming.test(parameter) || isChannel(value) || isSharing(value)) continue
      const name = lettersOf(value)
      found.set(name, (found.get(name) ?? new Set()).add(host))
    }
  }
  return found
})

/** Names that the whole series sends to enough hosts: no other name of earlier issues can be the newsletter's own. */
const spreadNames = memoizeByObject((index: SeriesIndex): readonly string[] =>
  [...index].flatMap(([name, { all }]) => (hostsIn({ members: all, start: 0 }, name).size >= minHosts ? [name] : [])),
)

/** Hosts that a name is sent to in part of a list, `minHosts` of them at most. */
const hostsIn = ({ members, start }: Tail, name: string): ReadonlySet<string> => hostsFromEndIn(members)(name)[start] ?? new Set()

const hostsFromEndIn = memoizeByObject((members: readonly Member[]) => memoize((name: string) => hostsFromEnd(members, name)))

/** For each index, the hosts from there to the end of the list. */
function hostsFromEnd(members: readonly Member[], name: string): readonly ReadonlySet<string>[] {
  let hosts: ReadonlySet<string> = new Set()
  const sets = members.toReversed().map(({ issue }) => {
    const added = [...(hostsByName(issue).get(name) ?? [])].filter((host) => !hosts.has(host))
    if (added.length > 0 && hosts.size < minHosts) hosts = new Set([...hosts, ...added].slice(0, minHosts))
    return hosts
  })
  return sets.reverse()
}
