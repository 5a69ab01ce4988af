import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding } from '../../model/diagnostic.ts'
import { spanOf } from '../../parse/place-of.ts'
import { rulingOf } from '../../parse/ruling.ts'
import { isLabelled } from '../prose/sponsor-labels.ts'
import { defineRule, type RuleFinding } from '../rule.ts'

/**
 * An advertisement without its label: the address has the campaign of one. Where the text speaks of a sponsor in its own words, in
 * sections of sponsors and jobs, and under a comment of the editor's, readers are told, or the editor has said that it is none.
 */
export const sponsorUnlabelled = defineRule({
  code: 'sponsor-unlabelled',
  severity: 'warning',
  help: 'Say that it is paid for.',
  scope: 'entry',
  *check({ body, tree }) {
    const ruled = ruledLines(tree)
    const isQuiet = (passage: number) => {
      const line = body.passages[passage]?.place.line
      return isLabelled(passage, body) || (line !== undefined && ruled.has(line))
    }
    const told = new Set<number>()
    for (const [index, { isSponsored, place, title, url }] of body.items.entries()) {
      const passage = body.passages.findIndex(({ item }) => item === index)
      if (!isSponsored || passage === -1 || isQuiet(passage) || isShared(url)) continue
      told.add(passage)
      yield found(place, title)
    }
    for (const { passage, url, text, place } of body.links) {
      if (passage === null || told.has(passage) || !saysAdvert(url) || isQuiet(passage)) continue
      told.add(passage)
      yield found(place, text)
    }
  },
})

function found(place: Finding['place'], text: string): RuleFinding {
  const message = `“${text}” has the address of an advertisement, and no label; say that it is paid for.`
  return { place, message }
}

/** Lines of what a comment such as `galley: sponsor` stands in or above. */
function ruledLines(tree: Root): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const [index, node] of tree.children.entries()) {
    let isRuled = false
    visit(node, (child) => {
      isRuled ||= rulingOf(child)?.isSponsored !== undefined
    })
    if (!isRuled) continue
    const last = spanOf(tree.children[index + 1] ?? node).endLine
    for (let { line } = spanOf(node); line <= last; line += 1) lines.add(line)
  }
  return lines
}

/** What campaigns are counted by, https://support.google.com/analytics/answer/10917952. */
const campaign = ['utm_medium', 'utm_campaign', 'utm_source', 'utm_content', 'utm_term']

function saysAdvert(url: string): boolean {
  const parameters = URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams()
  return campaign.some((key) =>
    parameters.getAll(key).some((value) => /(?:^|[^a-z])(?:ads?|advert\w*|cpc|ppc|paid|sponsor\w*)(?:[^a-z]|$)/i.test(value)),
  )
}

/** What sites put on the addresses of their own feeds, and of what readers share. */
function isShared(url: string | null): boolean {
  const parameters = url !== null && URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams()
  const own = /^(?:feed\w*|rss\w*|atom|social\w*|shar\w+|referral|organic|web|twitter|facebook|linkedin|reddit|whatsapp)$/i
  return ['utm_medium', 'utm_source'].some((key) => parameters.getAll(key).some((value) => own.test(value)))
}
