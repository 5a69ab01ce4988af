import { defineRule } from '../rule.ts'

/** A link from a published text to one that is not published yet. */
export const linkHeld = defineRule({
  code: 'link-held',
  severity: 'warning',
  help: 'Publish what the link leads to first, or take the link out.',
  scope: 'archive',
  *check({ archive: { issues, notes, issueNotes, pages, issueNamed, resolve }, texts }) {
    const dated = [...issues, ...notes]
    const unpublished = new Map([
      ...dated.flatMap(({ route, unpublished: reason }) => (reason ? [[route.path, reason] as const] : [])),
      ...issueNotes.flatMap(({ route, issue }) => {
        const reason = issueNamed(issue)?.unpublished
        return reason ? [[route.path, reason] as const] : []
      }),
    ])
    if (unpublished.size === 0) return
    const published = [
      ...dated.filter((it) => it.unpublished === null),
      ...issueNotes.filter(({ issue }) => issueNamed(issue)?.unpublished === null),
      ...pages,
    ]
    for (const { internal, url, place } of published.flatMap(({ publication }) => texts.bodyOf(publication.file).links)) {
      const resolved = internal === null ? undefined : resolve(internal)
      const reason = resolved && 'route' in resolved ? unpublished.get(resolved.route.path) : undefined
      if (!reason) continue
      const what = reason === 'draft' ? 'a draft' : 'dated later than today'
      yield { place, message: `\`${url}\` leads to a text that is ${what}; readers would find nothing there.` }
    }
  },
})
