import type { Passage } from '../model/body.ts'

/** How sure one mention makes, 0…1. */
export interface Weight {
  readonly word: number
  readonly hint: number
  /** It stands behind a title and a lead that could have said it. */
  readonly isAside?: boolean
}

/** A stretch of a passage whose mentions weigh by one rule. */
export interface Part {
  readonly text: string
  /** @param length of the part in words @param at index of the mention's first word */
  readonly weightAt: (at: number, length: number) => Weight
}

/** How many words of a text are its lead, and at which lengths of a text a mention behind it begins to be an aside and is one. */
const lead = 25
const aside = { from: 40, to: 120 }

const weights = {
  title: { word: 0.8, hint: 0.35 },
  leadBehindName: { word: 0.7, hint: 0.3 },
  lead: { word: 0.6, hint: 0.25 },
  rest: { word: 0.55, hint: 0.2 },
  aside: { word: 0.3, hint: 0.1 },
  heading: { word: 0.45, hint: 0 },
  outerHeading: { word: 0.2, hint: 0 },
} as const

/** A repository's name says little: what follows it is its title. */
const repository = /^[\w.-]+\/[\w.-]+$/

/** A title outweighs a lead, a lead what follows; headings colour what stands under them, the nearest most. */
export function partsOf({ title, text, headings }: Passage): readonly Part[] {
  const at = title === '' ? -1 : text.indexOf(title)
  const rest = at === -1 ? text : withoutByline(`${text.slice(0, at)}\n${text.slice(at + title.length)}`)
  const first = repository.test(title) ? weights.leadBehindName : weights.lead
  return [
    { text: title, weightAt: () => weights.title },
    { text: rest, weightAt: (index, length) => (index < lead ? first : { ...behindLead(length), isAside: title !== '' }) },
    ...headings.map((heading, index) => ({
      text: heading,
      weightAt: () => (index === headings.length - 1 ? weights.heading : weights.outerHeading),
    })),
  ]
}

/** A short line of names below a title says who wrote, not of what: an author at AWS does not make an article one about AWS. */
const withoutByline = (text: string): string =>
  text.replace(/^\s*\p{Lu}[^\n.!?]{2,70}\n(?=\s*\S)/u, (line) => (line.trim().split(/\s+/).length > 8 ? line : '\n'))

/** The longer the text, the less a mention behind its lead weighs. */
function behindLead(length: number): Weight {
  const share = Math.min(1, Math.max(0, (length - aside.from) / (aside.to - aside.from)))
  const between = (strength: 'word' | 'hint') =>
    weights.rest[strength] + share * (weights.aside[strength] - weights.rest[strength])
  return { word: between('word'), hint: between('hint') }
}
