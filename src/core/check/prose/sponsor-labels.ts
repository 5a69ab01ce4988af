import type { Body } from '../../model/body.ts'
import { saysSponsored } from '../../entry/items/sponsor.ts'

/** Whether readers are told that a passage is paid for: by it, by the one before or after it, by a heading; or it speaks of a sponsor. */
export function isLabelled(passage: number, { passages }: Body): boolean {
  const own = passages[passage]
  if (!own) return false
  return (
    /\b(?:sponsor|advert|affiliate)/i.test(own.text) ||
    own.headings.some((heading) => /\b(?:sponsor|advert|partner|jobs?\b|classified)/i.test(heading)) ||
    [passages[passage - 1], own, passages[passage + 1]].some((it) => it !== undefined && saysSponsored(it.text))
  )
}
