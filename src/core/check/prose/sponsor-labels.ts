import type { Body } from '../../model/body.ts'
import { saysSponsored } from '../../entry/items/sponsor.ts'

/** Whether readers learn that a passage is paid for: from the passage itself, the one before or after it, or a heading above it. */
export function isLabelled(passage: number, { passages }: Body): boolean {
  const own = passages[passage]
  if (!own) return false
  return (
    /\b(?:sponsor|advert|affiliate)/i.test(own.text) ||
    own.headings.some((heading) => /\b(?:sponsor|advert|partner|jobs?\b|classified)/i.test(heading)) ||
    [passages[passage - 1], own, passages[passage + 1]].some((it) => it !== undefined && saysSponsored(it.text))
  )
}
