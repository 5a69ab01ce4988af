import type { Section } from './body.ts'

/** The section that an index means; undefined for what stands above the first heading. */
export const sectionAt = (sections: readonly Section[], index: number | null): Section | undefined =>
  index === null ? undefined : sections[index]

/** The headings that a section stands under and its own, outermost first. */
export function headingTrail(sections: readonly Section[], index: number | null): string[] {
  const section = sectionAt(sections, index)
  return section ? [...headingTrail(sections, section.parent), section.heading] : []
}
