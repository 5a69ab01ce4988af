import type { Body } from '../../model/body.ts'
import type { Prose } from './prose.ts'
import { isAdvertWord, isTemplateText } from './template-words.ts'

/** Whether a paragraph is nothing but a placeholder. */
export function isPlaceholder(run: Prose, next: Prose | undefined, { sections }: Body): boolean {
  const text = run.text.trim()
  if (run.links.length > 0 || text.length > 60 || text !== text.toUpperCase()) return false
  const bare = text.replace(/[^\p{L}\p{N}\s'’&-]+/gu, '').trim()
  if (bare.length > 1 && sections.some(({ heading }) => heading.toUpperCase() === bare)) return true
  if (!isTemplateText(bare)) return false
  // AD before a text labels it, and so does NEWS in a letter without headings.
  const isLabel = isAdvertWord(bare) || sections.length === 0
  return !isLabel || next === undefined || next.kind === 'heading' || isTemplateText(next.text)
}
