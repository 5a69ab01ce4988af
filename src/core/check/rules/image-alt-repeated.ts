import { defineRule } from '../rule.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/** An alternative text that was copied from another image, or names another than the post that the image is a picture of. */
export const imageAltRepeated = defineRule({
  code: 'image-alt-repeated',
  severity: 'warning',
  help: 'Say what this image shows.',
  scope: 'entry',
  *check(subject) {
    const targets = targetsOf(subject)
    const seen = new Map<string, Target>()
    for (const target of targets) {
      if (target.kind !== 'image') continue
      const alt = target.text.trim()
      const author = strangerOf(target, targets)
      const before = seen.get(alt)
      const message = author
        ? `The alternative text names ${author.named}, the link leads to ${author.actual}; say what this image shows.`
        : before && before.url !== target.url && /\s/.test(alt)
          ? `Another image has this alternative text (line ${before.whole.line}); say what this one shows.`
          : null
      if (!before) seen.set(alt, target)
      if (message) yield { place: target.whole, message }
    }
  },
})

/** `@kelp on X` over a link to `x.com/tide/status/1`; null where the text does not say whose post it is. */
function strangerOf({ text, node }: Target, targets: readonly Target[]): { named: string; actual: string } | null {
  const [, first, second] = /^\W*@(\w{2,})|\(@(\w{2,})\)/.exec(text) ?? []
  const named = (first ?? second)?.toLowerCase()
  if (named === undefined) return null
  const link = targets.find((other) => other.node.type === 'link' && other.node.children.some((child) => child === node))
  const [, actual] = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w+)\/status\/\d/i.exec(link?.url ?? '') ?? []
  if (actual === undefined || actual === 'i' || named === actual.toLowerCase()) return null
  return { named: `@${named}`, actual: `@${actual}` }
}
