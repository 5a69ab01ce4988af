import { slug as slugged } from 'github-slugger'
import type { EventFacts } from '../../model/publication.ts'
import { folded } from '../../parse/names.ts'
import type { Cluster } from './cluster.ts'

/**
 * Gives each cluster the slug of its event's page: the record's file name, else the name and year of the earliest mention.
 * Live sessions, of which there are many, carry their day. Of two with the same slug the later gets its place, its day or,
 * if need be, a number appended; the order of the issues decides which is later, so that no page ever moves.
 */
export function withSlugs(
  clusters: readonly Cluster[],
  records: readonly EventFacts[],
): readonly { readonly cluster: Cluster; readonly slug: string }[] {
  const taken: Taken = { slugs: new Set(records.map(({ name }) => folded(name))), numbers: new Map() }
  return clusters.map((cluster) => ({ cluster, slug: cluster.record?.name ?? freeSlug(cluster, taken) }))
}

interface Taken {
  /** Folded. */
  readonly slugs: Set<string>
  /** The last number that a slug was given, so that ten thousand of one name do not each try all before. */
  readonly numbers: Map<string, number>
}

/** @param taken gets the new slug */
function freeSlug({ mentions: [{ mention, issued }] }: Cluster, taken: Taken): string {
  const plain = slugOf(mention.name) || 'event'
  const [year] = mention.start?.split('-') ?? [yearOf(mention.url) ?? issued?.slice(0, 4) ?? '']
  const named = /(?:^|\D)20\d\d(?:\D|$)/.test(plain) || !year ? plain : `${plain}-${year}`
  const day = mention.start ? `${plain}-${mention.start}` : null
  const place = mention.location ? `${named}-${slugOf(mention.location)}` : null
  const choices = [mention.kind === 'live' && day ? day : named, place, day].filter((choice) => choice !== null)
  const free = choices.find((choice) => !taken.slugs.has(folded(choice))) ?? numbered(named, taken)
  taken.slugs.add(folded(free))
  return free
}

/** Letters and digits with hyphens between them, at most 80 characters. */
function slugOf(name: string): string {
  const whole = slugged(name.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return whole.length <= 80 ? whole : whole.slice(0, 80).replace(/-[^-]*$/, '')
}

const yearOf = (url: string | null): string | undefined => /[/-](20\d\d)(?=[/-]|$)/.exec(url ?? '')?.[1]

function numbered(slug: string, { slugs, numbers }: Taken): string {
  let number = (numbers.get(slug) ?? 1) + 1
  while (slugs.has(folded(`${slug}-${number}`))) number += 1
  numbers.set(slug, number)
  return `${slug}-${number}`
}
