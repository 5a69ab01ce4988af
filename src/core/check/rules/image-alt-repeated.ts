import { defineRule } from '../rule.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/** An alternative text that was copied from another image, or that names somebody else than the author of the post it links to. */
export const imageAltRepeated = defineRule({
  code: 'image-alt-repeated',
  severity: 'warning',
  help: 'Say what this image shows.',
  scope: 'entry',
  *check(subject) {
    const targets = targetsOf(subject)
    const firstByAlt = new Map<string, Target>()
    for (const target of targets) {
      if (target.kind !== 'image') continue
      const alt = target.text.trim()
      const mismatch = authorMismatch(target, targets)
      const before = firstByAlt.get(alt)
      const message = mismatch
        ? `The alternative text names ${mismatch.named}, the link leads to ${mismatch.actual}; say what this image shows.`
        : before && before.url !== target.url && /\s/.test(alt)
          ? `Another image has this alternative text (line ${before.whole.line}); say what this one shows.`
          : null
      if (!before) firstByAlt.set(alt, target)
      if (message) yield { place: target.whole, message }
    }
  },
})

/** Whom the text names and whose post it is, if they differ: `@kelp on X` over a link to `x.com/tide/status/1`. */
function authorMismatch({ text, node }: Target, targets: readonly Target[]): { named: string; actual: string } | null {
  const [, first, second] = /^\W*@(\w{2,})|\(@(\w{2,})\)/.exec(text) ?? []
  const named = (first ?? second)?.toLowerCase()
  if (named === undefined) return null
  const link = targets.find((other) => other.node.type === 'link' && other.node.children.some((child) => child === node))
  const [, actual] = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w+)\/status\/\d/i.exec(link?.url ?? '') ?? []
  if (actual === undefined || actual === 'i' || named === actual.toLowerCase()) return null
  return { named: `@${named}`, actual: `@${actual}` }
}
