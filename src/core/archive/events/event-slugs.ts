import { slug as slugged } from 'github-slugger'
import type { EventRecord } from '../../model/publication.ts'
import type { Cluster } from './cluster.ts'

/**
 * The address of each event's page, in the clusters' order: a record's file name; else name and year of the earliest
 * mention. Live sessions, of which there are many, bear their day. Where two would be one, the later takes its place or
 * its day along, and at last a number; the order of the issues decides which is the later, so that none ever moves.
 */
export function slugsOf(clusters: readonly Cluster[], records: readonly EventRecord[]): readonly string[] {
  const taken = new Set(records.map(({ name }) => name))
  return clusters.map(({ told: [earliest], record }) => {
    if (record) return record.name
    const { mention, issued } = earliest!
    const plain = slugOf(mention.name) || 'event'
    const [year] = mention.start?.split('-') ?? [yearOf(mention.url) ?? issued?.slice(0, 4) ?? '']
    const named = /(?:^|\D)20\d\d(?:\D|$)/.test(plain) || !year ? plain : `${plain}-${year}`
    const day = mention.start ? `${plain}-${mention.start}` : null
    const place = mention.location ? `${named}-${slugOf(mention.location)}` : null
    const choices = [mention.kind === 'live' && day ? day : named, place, day].filter((choice) => choice !== null)
    const free = choices.find((choice) => !taken.has(choice)) ?? numbered(named, taken)
    taken.add(free)
    return free
  })
}

/** Letters and digits, hyphens between them, no longer than an address should be. */
function slugOf(name: string): string {
  const whole = slugged(name.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return whole.length <= 80 ? whole : whole.slice(0, 80).replace(/-[^-]*$/, '')
}

const yearOf = (url: string | null): string | undefined => /[/-](20\d\d)(?=[/-]|$)/.exec(url ?? '')?.[1]

function numbered(slug: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}
