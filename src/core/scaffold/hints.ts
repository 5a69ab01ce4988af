import type { Body } from '../model/body.ts'
import { isEventsHeading } from '../events/cues/section-kinds.ts'
import { median, mostCommon } from '../model/most-common.ts'
import type { Run } from './shape.ts'

/**
 * What belongs at a place, as a note to the editor: what most of the last issues have there, and how many links.
 *
 * @param heading of the section, null above the first
 */
export function hintOf(heading: string | null, runs: readonly Run[]): string {
  if (heading !== null && isEventsHeading(heading)) return 'events to come, each with its days and its place'
  const contents = runs.map(contentOf)
  const kind = mostCommon(contents.map((content) => content.kind))?.value ?? (heading === null ? 'prose' : 'links')
  const links = median(contents.filter((content) => content.kind === kind).map((content) => content.links)) ?? 0
  const usual = links > 1 ? `; ${links} in a usual issue` : ''
  const hints: Record<Kind, string> = {
    repositories: `repositories, each with a line on what it does${usual}`,
    links: `links with commentary${usual}`,
    code: 'a piece of code, with a line on what it does',
    quotation: 'a quotation',
    picture: 'a picture',
    embed: 'a video or a post',
    prose: heading === null ? 'the introduction' : 'a few paragraphs',
  }
  return hints[kind]
}

type Kind = 'repositories' | 'links' | 'code' | 'quotation' | 'picture' | 'embed' | 'prose'

function contentOf({ precedent, elements }: Run): { kind: Kind; links: number } {
  const items = itemsWithin(precedent.issue.body, elements)
  const paragraphs = elements.filter(({ node, isOwn }) => node.type === 'paragraph' && !isOwn).length
  if (items.length > 0 && items.length >= paragraphs) {
    const repositories = items.filter(({ kind }) => kind === 'repo').length
    return { kind: repositories * 2 > items.length ? 'repositories' : 'links', links: items.length }
  }
  return { kind: kindOf(elements), links: 0 }
}

function itemsWithin({ items }: Body, elements: Run['elements']): Body['items'] {
  return items.filter(
    ({ isSponsored, place }) =>
      !isSponsored && elements.some(({ place: { line, endLine } }) => line <= place.line && place.line <= endLine),
  )
}

/** The kind of what stands beside the first paragraph, which often only introduces it. */
function kindOf(elements: Run['elements']): Kind {
  const types = elements
    .map(({ node }) => node)
    .map((node) =>
      node.type === 'paragraph' && node.children.every(({ type }) => type === 'image' || type === 'link') ? 'image' : node.type,
    )
  const prose = types.filter((type) => type === 'paragraph' || type === 'heading').length
  if (prose > 1) return 'prose'
  if (types.includes('code')) return 'code'
  if (types.includes('blockquote')) return 'quotation'
  if (types.includes('image')) return 'picture'
  return types.includes('shortcode') ? 'embed' : 'prose'
}
