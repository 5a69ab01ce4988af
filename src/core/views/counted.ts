import type { CountedRef, PageRef } from '../model/views.ts'

/** The pages that occur at least twice, the most frequent first, at most `most` of them. */
export function mostOf(refs: readonly PageRef[], most = 5): CountedRef[] {
  const counts = new Map<string, { ref: PageRef; count: number }>()
  for (const ref of refs) {
    const known = counts.get(ref.url)
    if (known) known.count += 1
    else counts.set(ref.url, { ref, count: 1 })
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || (a.ref.url < b.ref.url ? -1 : 1))
    .slice(0, most)
    .map(({ ref, count }) => ({ ...ref, count }))
}
