import type { PageRef, TopicPage } from '../model/views.ts'
import { fold } from '../topics/fold.ts'

/** A topic as lists of topics show it. */
interface ListedTopic extends PageRef {
  readonly count: number
  readonly definition: string | null
  readonly span: TopicPage['span']
}

/** An alias of a topic, which lists show beside titles. */
interface OtherName {
  readonly name: string
  readonly means: PageRef
}

interface TopicFamily {
  readonly topic: ListedTopic
  readonly narrower: readonly ListedTopic[]
}

/** How often a topic occurs in the last twelve months, compared with the time before. */
export interface Trend {
  readonly topic: ListedTopic
  /** Passages of the last twelve months. */
  readonly now: number
  /** How many there would be if it occurred as often as before. */
  readonly expected: number
}

export interface TopicIndex {
  /** By first letter; names that do not begin with a letter are under `#`. */
  readonly letters: readonly {
    readonly letter: string
    readonly topics: readonly ListedTopic[]
    readonly others: readonly OtherName[]
  }[]
  readonly families: readonly TopicFamily[]
  readonly rising: readonly Trend[]
  readonly quiet: readonly Trend[]
  /** Day of the newest issue, on which the twelve months end. */
  readonly until: string | null
}

type Listed = Pick<TopicPage, 'url' | 'title' | 'count' | 'definition' | 'span' | 'aliases' | 'slug' | 'narrower' | 'quotes'>

/** @param issueDays local days of all issues, in any order */
export function topicIndexOf(topics: readonly Listed[], issueDays: readonly string[]): TopicIndex {
  const byTitle = [...topics].sort((a, b) => a.title.localeCompare(b.title, 'en'))
  const listed = new Map(byTitle.map((topic) => [topic.url, listedOf(topic)]))
  return {
    letters: lettersOf(byTitle),
    families: byTitle
      .filter(({ narrower }) => narrower.length > 0)
      .map((topic) => ({
        topic: listedOf(topic),
        narrower: topic.narrower.flatMap((it) => listed.get(it.url) ?? []),
      })),
    ...trendsOf(byTitle, issueDays),
  }
}

const listedOf = ({ url, title, count, definition, span }: Listed): ListedTopic => ({ url, title, count, definition, span })

function lettersOf(topics: readonly Listed[]): TopicIndex['letters'] {
  const titles = new Set(topics.map(({ title }) => fold(title)))
  const others = topics
    .flatMap(({ url, title, aliases }) =>
      aliases
        .filter((alias) => !alias.startsWith('/') && !titles.has(fold(alias)))
        .map((name) => ({ name, means: { url, title } })),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const letters = new Set([...topics.map(({ title }) => letterOf(title)), ...others.map(({ name }) => letterOf(name))])
  return [...letters]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((letter) => ({
      letter,
      topics: topics.filter(({ title }) => letterOf(title) === letter).map(listedOf),
      others: others.filter(({ name }) => letterOf(name) === letter),
    }))
}

const letterOf = (name: string): string => /^\p{L}/u.exec(name.normalize('NFD'))?.[0].toUpperCase() ?? '#'

/** With fewer issues than this in either period, no trend is reliable. */
const minIssues = 4
/** A smaller number of passages, found or expected, may be chance. */
const minPassages = 5
const mostTrends = 8

/**
 * Topics that occur more often, or less, in the twelve months up to the newest issue than before: at least one and a half times as many
 * passages per issue, or at most half. A rising topic has at least five passages in these months; for a quiet one at least five
 * would be expected. The build's clock has no influence.
 */
function trendsOf(topics: readonly Listed[], issueDays: readonly string[]): Pick<TopicIndex, 'rising' | 'quiet' | 'until'> {
  const until = [...issueDays].sort().at(-1) ?? null
  if (until === null) return { rising: [], quiet: [], until }
  const since = `${Number(until.slice(0, 4)) - 1}${until.slice(4)}`
  const isRecent = (day: string) => day > since
  const recent = issueDays.filter(isRecent).length
  const before = issueDays.length - recent
  if (recent < minIssues || before < minIssues) return { rising: [], quiet: [], until }
  const trends = topics.map((topic) => {
    const { quotes } = topic
    const now = quotes.filter(({ day }) => isRecent(day)).length
    return { topic: listedOf(topic), now, expected: ((quotes.length - now) / before) * recent }
  })
  // Adding one to both keeps topics that were never expected from outranking all others.
  const ratio = ({ now, expected }: Trend) => (now + 1) / (expected + 1)
  return {
    rising: trends
      .filter(({ now, expected }) => now >= minPassages && now >= 1.5 * expected)
      .sort((a, b) => ratio(b) - ratio(a) || a.topic.title.localeCompare(b.topic.title, 'en'))
      .slice(0, mostTrends),
    quiet: trends
      .filter(({ now, expected }) => expected >= minPassages && now <= expected / 2)
      .sort((a, b) => ratio(a) - ratio(b) || a.topic.title.localeCompare(b.topic.title, 'en'))
      .slice(0, mostTrends),
    until,
  }
}
