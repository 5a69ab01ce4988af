import type { Body, OutgoingLink } from '../model/body.ts'
import type { Gains, LinkRef } from './model.ts'

/** Links that a text gained and lost, each address once: those to other sites, and those into the archive. */
export function compareLinks(was: Body | null, is: Body | null): { links: Gains<LinkRef>; internalLinks: Gains<LinkRef> } {
  return {
    links: gainsBetween(was, is, ({ internal, canonical }) =>
      internal === null && /^https?:/.test(canonical) ? canonical : null,
    ),
    internalLinks: gainsBetween(was, is, ({ internal }) => internal),
  }
}

function gainsBetween(was: Body | null, is: Body | null, keyOf: (link: OutgoingLink) => string | null): Gains<LinkRef> {
  const [before, after] = [linksBy(was, keyOf), linksBy(is, keyOf)]
  const without = (links: ReadonlyMap<string, LinkRef>, others: ReadonlyMap<string, LinkRef>) =>
    [...links].flatMap(([key, link]) => (others.has(key) ? [] : [link]))
  return { gained: without(after, before), lost: without(before, after) }
}

function linksBy(body: Body | null, keyOf: (link: OutgoingLink) => string | null): ReadonlyMap<string, LinkRef> {
  const links = new Map<string, LinkRef>()
  const itemUrls = body?.items.map(({ url }) => url) ?? []
  for (const link of body === null ? [] : body.links) {
    const key = keyOf(link)
    if (key === null) continue
    const isItem = link.item !== null && itemUrls[link.item] === link.url
    const known = links.get(key)
    if (!known) links.set(key, { url: link.url, text: link.text, isItem })
    else if (isItem && !known.isItem) links.set(key, { ...known, isItem })
  }
  return links
}
