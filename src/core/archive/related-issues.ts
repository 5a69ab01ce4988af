import type { RelatedIssue } from '../model/views.ts'
import { apart } from './apart.ts'
import { issueRef, type Archive, type DatedIssue } from './archive.ts'

const most = 4
/** Below this two issues have no more in common than any two have. */
const leastScore = 2
/** What a topic that both have weighs beside a word that both use: as much as ten words, for issues about nothing else. */
const topicWeight = 10
/** A link that both recommend. */
const linkWeight = 3
/** A word of more than a tenth of all issues, and of more than three, tells nothing. */
const commonShare = 0.1

/** Something that issues may have in common. */
interface Term {
  readonly kind: 'topic' | 'word' | 'link'
  readonly shown: string
  /** 0…1: which share of the issue it makes up; 1 for words and links. */
  readonly share: number
}

/**
 * The issues that have most in common with each, at most four, by the path of its page. A topic weighs by its rarity, 0…1, as
 * the logarithm of all issues over those that have it (inverse document frequency: K. Spärck Jones, 1972), times the smaller of
 * the shares of passages that it has in the two; names behind topics and links weigh by their rarity alone. No score depends on
 * topics that neither has, so a new topic moves those issues alone that have it.
 */
export function relatedIssues({
  issues,
  vocabulary,
}: Pick<Archive, 'issues' | 'vocabulary'>): ReadonlyMap<string, readonly RelatedIssue[]> {
  const titles = new Map(vocabulary.topics.map(({ slug, title }) => [slug, title]))
  const isCommon = new Set(issues.flatMap(({ publication }) => publication.body.terms.commonWords))
  const terms = issues.map((issue) => termsOf(issue, titles, isCommon))
  const holders = new Map<string, Holder[]>()
  for (const [index, its] of terms.entries()) {
    for (const [key, term] of its) {
      const holder = { index, term }
      const list = holders.get(key)
      if (list) list.push(holder)
      else holders.set(key, [holder])
    }
  }
  const scores = new Float64Array(issues.length)
  return new Map(
    issues.map((issue, index) => {
      const shared = sharedTerms(terms[index] ?? [], holders, issues.length)
      const closest = closestTo(index, shared, scores)
      return [issue.route.path, closest.flatMap((other) => relationTo(other, issue, issues[other], shared))]
    }),
  )
}

/** An issue, by its index, and what it has in common with the others that hold the same. */
interface Holder {
  readonly index: number
  readonly term: Term
}

/** A term of one issue, how rare it is, 0…1, and who else has it. */
interface SharedTerm {
  readonly term: Term
  readonly rarity: number
  readonly holders: readonly Holder[]
}

/** The terms of an issue that tell something, in its order. */
function sharedTerms(
  terms: Iterable<readonly [key: string, term: Term]>,
  holders: ReadonlyMap<string, readonly Holder[]>,
  issues: number,
): SharedTerm[] {
  return [...terms].flatMap(([key, term]) => {
    const its = holders.get(key) ?? []
    if (term.kind !== 'topic' && its.length > Math.max(3, issues * commonShare)) return []
    return [{ term, rarity: Math.log(issues / its.length) / Math.log(issues), holders: its }]
  })
}

/**
 * The issues of the highest scores, by index, at most four, the newer first of two with one score.
 *
 * @param scores room for a score for each issue, all of them 0; it is given back like that
 */
function closestTo(index: number, shared: readonly SharedTerm[], scores: Float64Array): readonly number[] {
  for (const { term, rarity, holders } of shared) {
    for (const { index: other, term: its } of holders) scores[other] = (scores[other] ?? 0) + rarity * weightOf(term, its)
  }
  scores[index] = 0
  const closest: { readonly other: number; readonly score: number }[] = []
  for (const [other, score] of scores.entries()) {
    if (score < leastScore || (closest.length === most && score <= (closest.at(-1)?.score ?? 0))) continue
    const at = closest.findIndex((it) => it.score < score)
    closest.splice(at === -1 ? closest.length : at, 0, { other, score })
    if (closest.length > most) closest.pop()
  }
  scores.fill(0)
  return closest.map(({ other }) => other)
}

function relationTo(
  index: number,
  issue: DatedIssue,
  other: DatedIssue | undefined,
  shared: readonly SharedTerm[],
): readonly RelatedIssue[] {
  if (!other) return []
  const on = shared.flatMap(({ term, rarity, holders }) => {
    const its = holders.find((holder) => holder.index === index)
    return its ? [{ term, weight: rarity * weightOf(term, its.term) }] : []
  })
  return [{ ...issueRef(other), reason: reasonOf(on, issue, other) }]
}

function weightOf(term: Term, other: Term): number {
  if (term.kind === 'topic') return topicWeight * Math.min(term.share, other.share)
  return term.kind === 'link' ? linkWeight : 1
}

/** What an issue is about, apart from what somebody paid for: topics of two passages or of a tenth of all, names, links. */
function termsOf(
  { publication: { body } }: DatedIssue,
  titles: ReadonlyMap<string, string>,
  isCommon: ReadonlySet<string>,
): ReadonlyMap<string, Term> {
  const { words, links } = body.terms
  const terms = new Map<string, Term>()
  for (const { folded, shown } of words) if (!isCommon.has(folded)) terms.set(`“${folded}”`, { kind: 'word', shown, share: 1 })
  const passages = new Map<string, number>()
  for (const { item, tags } of body.passages) {
    if (item !== null && body.items[item]?.isSponsored) continue
    for (const { slug, isInferred } of tags) if (!isInferred) passages.set(slug, (passages.get(slug) ?? 0) + 1)
  }
  for (const [slug, count] of passages) {
    const share = count / body.passages.length
    if (count > 1 || share >= 0.1) terms.set(slug, { kind: 'topic', shown: titles.get(slug) ?? slug, share })
  }
  for (const { canonical, title } of links) terms.set(canonical, { kind: 'link', shown: title, share: 1 })
  return terms
}

/** “both on Secrets management and Vault; 14 months apart” */
function reasonOf(on: readonly { term: Term; weight: number }[], one: DatedIssue, other: DatedIssue): string {
  const heaviest = (kind: Term['kind'], count: number) =>
    on
      .filter(({ term }) => term.kind === kind)
      .sort((a, b) => b.weight - a.weight || (a.term.shown < b.term.shown ? -1 : 1))
      .slice(0, count)
      .map(({ term }) => term.shown)
  const words = heaviest('word', 4)
  const longest = words.filter((word) => !words.some((other) => other !== word && ` ${other} `.includes(` ${word} `)))
  const names = [...heaviest('topic', 2), ...longest.slice(0, 2)]
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('')
  const links = on.filter(({ term }) => term.kind === 'link').length
  const both = [list && `both on ${list}`, links > 0 && (links === 1 ? 'one link in common' : `${links} links in common`)]
  return [...both.filter(Boolean), apart(one.day, other.day)].join('; ')
}
