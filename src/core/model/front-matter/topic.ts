import * as z from 'zod'
import { optionalText, slug, text, textList } from './shared.ts'

const context = { with: textList.default([]), without: textList.default([]) }

/**
 * A word or phrase that speaks for a topic. Written in lower case it matches any case; a capital matches only as written.
 * It counts only where one of `with` and none of `without` is in the passage, too.
 */
const word = z
  .union([text, z.strictObject({ word: text, ...context })], 'must be a word, or a `word` with `with` or `without`')
  .transform((entry) => (typeof entry === 'string' ? { word: entry, with: [], without: [] } : entry))

const words = (name: string) => z.array(word, `must be a list such as [${name}]`).default([])

/** A host without scheme, perhaps with a path. */
const host = z
  .string('must be text')
  .trim()
  .toLowerCase()
  .regex(
    /^(?!https?:)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/u,
    'must be a host such as kubernetes.io or github.com/kubernetes, without https://',
  )

/** Front matter of `topics/<slug>.md`; the body introduces the topic. `docs/guide/topics.md` shows how to write one. */
export const topicFrontMatter = z.strictObject({
  title: text,
  /** Other names: editors' tags that mean it, and old slugs, which redirect. */
  aliases: textList.default([]),
  /** One sentence that says what it is. */
  definition: optionalText,
  /** Strong evidence: a passage that says one of these early on is about the topic. */
  words: words('Vault, secrets management'),
  /** Weak evidence: it takes several, or one beside a word, a host or a heading. */
  hints: words('credentials, token'),
  /** Phrases that mean something else. What they cover is no evidence, and each halves the score. */
  against: textList.default([]),
  /** Hosts, with or without a path, whose links speak for it: `vaultproject.io`, `kubernetes.io/docs/concepts/configuration/secret`. */
  hosts: z.array(host, 'must be a list of hosts').default([]),
  /** Headings whose sections are about it. */
  headings: textList.default([]),
  /** Slugs of topics that this one is part of: a passage about this one is about them, too. */
  broader: z.array(slug, 'must be a list of slugs').default([]),
  /** Slugs of topics that a reader may want next. */
  related: z.array(slug, 'must be a list of slugs').default([]),
})

export type TopicFrontMatter = z.output<typeof topicFrontMatter>
