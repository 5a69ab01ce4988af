import type { Passage } from '../model/body.ts'

/** The weight of one mention, 0…1. */
export interface Weight {
  readonly word: number
  readonly hint: number
  /** Whether it comes after a title and a lead that do not contain it. */
  readonly isAside?: boolean
}

/** A part of a passage whose mentions are weighted by one rule. */
export interface Part {
  readonly text: string
  /** @param at index of the mention's first word @param length of the part, in words */
  readonly weightAt: (at: number, length: number) => Weight
}

/** The number of words that are the lead of a text. */
const lead = 25
/** Between these lengths of a text a mention after the lead turns into an aside. */
const aside = { from: 40, to: 120 }

const weights = {
  title: { word: 0.8, hint: 0.35 },
  leadAfterName: { word: 0.7, hint: 0.3 },
  lead: { word: 0.6, hint: 0.25 },
  rest: { word: 0.55, hint: 0.2 },
  aside: { word: 0.3, hint: 0.1 },
  heading: { word: 0.45, hint: 0 },
  outerHeading: { word: 0.2, hint: 0 },
} as const

/** A repository's name, which says little: the text after it serves as a title. */
const repository = /^[\w.-]+\/[\w.-]+$/

/** The parts of a passage: a title outweighs a lead, and a lead the rest; of the headings above, the nearest counts most. */
export function partsOf({ title, text, headings }: Passage): readonly Part[] {
  const at = title === '' ? -1 : text.indexOf(title)
  const rest = at === -1 ? text : withoutByline(`${text.slice(0, at)}\n${text.slice(at + title.length)}`)
  const first = repository.test(title) ? weights.leadAfterName : weights.lead
  return [
    { text: title, weightAt: () => weights.title },
    { text: rest, weightAt: (index, length) => (index < lead ? first : { ...weightAfterLead(length), isAside: title !== '' }) },
    ...headings.map((heading, index) => ({
      text: heading,
      weightAt: () => (index === headings.length - 1 ? weights.heading : weights.outerHeading),
    })),
  ]
}

/** The text without a byline below its title: an author at AWS does not make an article one about AWS. */
const withoutByline = (text: string): string =>
  text.replace(/^\s*\p{Lu}[^\n.!?]{2,70}\n(?=\s*\S)/u, (line) => (line.trim().split(/\s+/).length > 8 ? line : '\n'))

/** The longer the text, the less a mention after its lead weighs. */
function weightAfterLead(length: number): Weight {
  const share = Math.min(1, Math.max(0, (length - aside.from) / (aside.to - aside.from)))
  const between = (strength: 'word' | 'hint') =>
    weights.rest[strength] + share * (weights.aside[strength] - weights.rest[strength])
  return { word: between('word'), hint: between('hint') }
}
