import type { RelatedIssue } from '../model/views.ts'
import { apart } from './apart.ts'
import { issueRef, type Archive, type DatedIssue } from './archive.ts'

const most = 4
/** Any two issues may reach a lower score. */
const minScore = 2
/** Weight of a shared topic, where a shared word has 1 and both issues are about nothing else. */
const topicWeight = 10
/** Weight of a link that both issues recommend. */
const linkWeight = 3
/** A word or link of more than this share of all issues, and of more than three, says nothing about any of them. */
const commonShare = 0.1

/** Something that issues may have in common. */
interface Term {
  readonly kind: 'topic' | 'word' | 'link'
  /** How a reason shows it to readers. */
  readonly label: string
  /** 0…1: share of the issue's passages that are about the topic; 1 for words and links. */
  readonly share: number
}

/**
 * For each issue, by the path of its page, the issues that have most in common with it, at most four. The weight of a shared topic
 * is its rarity, 0…1, which is the logarithm of all issues over those that have it (inverse document frequency: K. Spärck Jones,
 * 1972), times the smaller of its shares of passages in the two issues; names and links weigh by their rarity alone. No score depends
 * on topics that neither issue has, so a new topic affects only issues that have it.
 */
export function relatedIssues({
  issues,
  vocabulary,
}: Pick<Archive, 'issues' | 'vocabulary'>): ReadonlyMap<string, readonly RelatedIssue[]> {
  const titles = new Map(vocabulary.topics.map(({ slug, title }) => [slug, title]))
  const isCommon = new Set(issues.flatMap(({ publication }) => publication.body.terms.commonWords))
  const terms = issues.map((issue) => termsOf(issue, titles, isCommon))
  const holders = new Map<string, Holder[]>()
  for (const [index, termsOfIssue] of terms.entries()) {
    for (const [key, term] of termsOfIssue) {
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

/** An issue that has a term: its index, and the term as it occurs there. */
interface Holder {
  readonly index: number
  readonly term: Term
}

/** A term of one issue, how rare it is, 0…1, and all issues that have it. */
interface SharedTerm {
  readonly term: Term
  readonly rarity: number
  readonly holders: readonly Holder[]
}

/** The terms of an issue that are rare enough to say something about it, in its order. */
function sharedTerms(
  terms: Iterable<readonly [key: string, term: Term]>,
  holders: ReadonlyMap<string, readonly Holder[]>,
  issues: number,
): SharedTerm[] {
  return [...terms].flatMap(([key, term]) => {
    const ofTerm = holders.get(key) ?? []
    if (term.kind !== 'topic' && ofTerm.length > Math.max(3, issues * commonShare)) return []
    return [{ term, rarity: Math.log(issues / ofTerm.length) / Math.log(issues), holders: ofTerm }]
  })
}

/**
 * Indexes of the issues with the highest scores, at most four; of two with the same score, the newer is first.
 *
 * @param scores room for the score of each issue; all are 0 before and after the call
 */
function closestTo(index: number, shared: readonly SharedTerm[], scores: Float64Array): readonly number[] {
  for (const { term, rarity, holders } of shared) {
    for (const holder of holders) scores[holder.index] = (scores[holder.index] ?? 0) + rarity * weightOf(term, holder.term)
  }
  scores[index] = 0
  const closest: { readonly other: number; readonly score: number }[] = []
  for (const [other, score] of scores.entries()) {
    if (score < minScore || (closest.length === most && score <= (closest.at(-1)?.score ?? 0))) continue
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
    const holder = holders.find((it) => it.index === index)
    return holder ? [{ term, weight: rarity * weightOf(term, holder.term) }] : []
  })
  return [{ ...issueRef(other), reason: reasonOf(on, issue, other) }]
}

function weightOf(term: Term, other: Term): number {
  if (term.kind === 'topic') return topicWeight * Math.min(term.share, other.share)
  return term.kind === 'link' ? linkWeight : 1
}

/** What an issue is about, sponsored content left out: topics of at least two passages or a tenth of all, names and links. */
function termsOf(
  { publication: { body } }: DatedIssue,
  titles: ReadonlyMap<string, string>,
  isCommon: ReadonlySet<string>,
): ReadonlyMap<string, Term> {
  const { words, links } = body.terms
  const terms = new Map<string, Term>()
  for (const { folded, label } of words) if (!isCommon.has(folded)) terms.set(`“${folded}”`, { kind: 'word', label, share: 1 })
  const passages = new Map<string, number>()
  for (const { item, tags } of body.passages) {
    if (item !== null && body.items[item]?.isSponsored) continue
    for (const { slug, isInferred } of tags) if (!isInferred) passages.set(slug, (passages.get(slug) ?? 0) + 1)
  }
  for (const [slug, count] of passages) {
    const share = count / body.passages.length
    if (count > 1 || share >= 0.1) terms.set(slug, { kind: 'topic', label: titles.get(slug) ?? slug, share })
  }
  for (const { canonical, title } of links) terms.set(canonical, { kind: 'link', label: title, share: 1 })
  return terms
}

/** “both on Secrets management and Vault; 14 months apart” */
function reasonOf(on: readonly { term: Term; weight: number }[], one: DatedIssue, other: DatedIssue): string {
  const heaviest = (kind: Term['kind'], count: number) =>
    on
      .filter(({ term }) => term.kind === kind)
      .sort((a, b) => b.weight - a.weight || (a.term.label < b.term.label ? -1 : 1))
      .slice(0, count)
      .map(({ term }) => term.label)
  const words = heaviest('word', 4)
  const longest = words.filter((word) => !words.some((other) => other !== word && ` ${other} `.includes(` ${word} `)))
  const names = [...heaviest('topic', 2), ...longest.slice(0, 2)]
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('')
  const links = on.filter(({ term }) => term.kind === 'link').length
  const both = [list && `both on ${list}`, links > 0 && (links === 1 ? 'one link in common' : `${links} links in common`)]
  return [...both.filter(Boolean), apart(one.day, other.day)].join('; ')
}
