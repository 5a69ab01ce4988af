import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding } from '../../model/diagnostic.ts'
import { spanOf } from '../../parse/place-of.ts'
import { rulingOf } from '../../parse/ruling.ts'
import { isLabelled } from '../prose/sponsor-labels.ts'
import { defineRule, type RuleFinding } from '../rule.ts'

/**
 * A link with the campaign of an advertisement, without a label. Left out is what a section of sponsors or jobs, or the text itself,
 * labels, and what a comment such as `galley: sponsor` decides.
 */
export const sponsorUnlabelled = defineRule({
  code: 'sponsor-unlabelled',
  severity: 'warning',
  help: 'Say that it is paid for.',
  scope: 'entry',
  *check({ body, tree }) {
    const decided = decidedLines(tree)
    const isSettled = (passage: number) => {
      const line = body.passages[passage]?.place.line
      return isLabelled(passage, body) || (line !== undefined && decided.has(line))
    }
    const reported = new Set<number>()
    for (const [index, { isSponsored, place, title, url }] of body.items.entries()) {
      const passage = body.passages.findIndex(({ item }) => item === index)
      if (!isSponsored || passage === -1 || isSettled(passage) || isShared(url)) continue
      reported.add(passage)
      yield findingOf(place, title)
    }
    for (const { passage, url, text, place } of body.links) {
      if (passage === null || reported.has(passage) || !hasAdvertCampaign(url) || isSettled(passage)) continue
      reported.add(passage)
      yield findingOf(place, text)
    }
  },
})

function findingOf(place: Finding['place'], text: string): RuleFinding {
  const message = `“${text}” has the address of an advertisement, and no label; say that it is paid for.`
  return { place, message }
}

/** The lines of blocks that a comment such as `galley: sponsor` stands in or above. */
function decidedLines(tree: Root): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const [index, node] of tree.children.entries()) {
    let isDecided = false
    visit(node, (child) => {
      isDecided ||= rulingOf(child)?.isSponsored !== undefined
    })
    if (!isDecided) continue
    const last = spanOf(tree.children[index + 1] ?? node).endLine
    for (let { line } = spanOf(node); line <= last; line += 1) lines.add(line)
  }
  return lines
}

/** Parameters of campaigns, https://support.google.com/analytics/answer/10917952. */
const campaign = ['utm_medium', 'utm_campaign', 'utm_source', 'utm_content', 'utm_term']

function hasAdvertCampaign(url: string): boolean {
  const parameters = URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams()
  return campaign.some((key) =>
    parameters.getAll(key).some((value) => /(?:^|[^a-z])(?:ads?|advert\w*|cpc|ppc|paid|sponsor\w*)(?:[^a-z]|$)/i.test(value)),
  )
}

/** Whether the campaign is one that sites put into their own feeds, or into what readers share. */
function isShared(url: string | null): boolean {
  const parameters = url !== null && URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams()
  const own = /^(?:feed\w*|rss\w*|atom|social\w*|shar\w+|referral|organic|web|twitter|facebook|linkedin|reddit|whatsapp)$/i
  return ['utm_medium', 'utm_source'].some((key) => parameters.getAll(key).some((value) => own.test(value)))
}
