import type { ProseLink } from './prose.ts'

/** The link that an index lies in. Links are in reading order and none holds another, so that halving finds it. */
export function linkAt(links: readonly ProseLink[], index: number): ProseLink | undefined {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((links[middle]?.end ?? Infinity) <= index) low = middle + 1
    else high = middle
  }
  const link = links[low]
  return link && link.start <= index ? link : undefined
}
