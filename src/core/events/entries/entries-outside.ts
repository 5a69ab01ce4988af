import { invites, speaksOfEvent } from '../cues/event-cues.ts'
import type { DatedLine } from './dated-lines.ts'
import { entriesFrom, type DatedBlock, type DatedEntry } from './dated-entry.ts'
import { headOf, isPlainTitle, isWholeLine, leadingLink, runsOn, titlesOf } from './heads.ts'
import type { LineLink } from '../text/lines.ts'
import { isAction, isCalendarLink } from '../cues/link-texts.ts'
import { namingLink } from './names.ts'
import { sentenceAt, type Span } from '../text/sentences.ts'

/**
 * The entries that begin in a block outside the headings of events, where only dated text can announce one.
 *
 * @param index of the block among all
 */
export function entriesOutside(block: DatedBlock, blocks: readonly DatedBlock[], index: number): DatedEntry[] {
  const [first] = block.lines
  if (!first || block.depth !== null) return []
  const following = followers(block, blocks, index)
  const lines = [...block.lines, ...following.flatMap((it) => it.lines)]
  if (!lines.some(({ dates, times }) => dates.length > 0 || times.length > 0)) return []
  const leading = leadingLink(first)
  const isTitle = leading
    ? !isAction(leading.text) || (isWholeLine(first, leading) && lines.length > 1)
    : isPlainTitle(first) && lines[1]?.dates[0]?.isBare
  const sentences =
    leading && isTitle && (!runsOn(first, leading) || titlesOf(first).length > 1) ? [] : sentencesIn(block, blocks[index + 1])
  if (!isTitle) return sentences
  const others = sentences.filter(({ link }) => link !== leading)
  return others.length > 0 ? sentences : entriesFrom('titled', headOf(first), [block, ...following])
}

/** The paragraphs that continue a title in a paragraph of its own, and those that begin with an instruction: `[Join](…) …`. */
function followers({ lines, isEntry }: DatedBlock, blocks: readonly DatedBlock[], index: number): DatedBlock[] {
  const [first, ...others] = lines
  const isAlone = others.length === 0 && first !== undefined && first.text.length - (first.links[0]?.text.length ?? 0) < 24
  const found: DatedBlock[] = []
  for (let at = index + 1; ; at += 1) {
    const next = blocks[at]
    if (!next || next.isInside) return found
    const leading = leadingLinkOf(next)
    const continues = leading
      ? isAction(leading.text) && !isEntry && !next.lines.some(({ dates }) => dates.length > 0)
      : isAlone && found.length < 3
    if (next.depth !== null || next.isEntry || !continues) return found
    found.push(next)
  }
}

const leadingLinkOf = ({ lines: [first] }: DatedBlock): LineLink | undefined => first && leadingLink(first)

/**
 * One entry for each dated sentence of running text, named by the link in it that names an event best, else by one in the
 * block.
 */
function sentencesIn(block: DatedBlock, next: DatedBlock | undefined): DatedEntry[] {
  const claimed = new Set<LineLink>()
  const found = block.lines.flatMap((line) =>
    datedSentences(line).map((sentence) => {
      const own = line.links.filter(({ at, text }) => at >= sentence.at && at < sentence.end && !isCalendarLink(text))
      const link = namingLink(own) ?? own.find(({ text }) => isAction(text) && !/^https?:/.test(text))
      if (link) claimed.add(link)
      return { line, sentence, link, own }
    }),
  )
  return found.flatMap(({ line, sentence, link: ownLink, own }): DatedEntry[] => {
    const text = line.text.slice(sentence.at, sentence.end)
    const link =
      ownLink ?? (speaksOfEvent(text) || (invites(text) && claimed.size === 0) ? linkBeside(block, next, claimed) : undefined)
    if (!link) return []
    const subject = isAction(link.text) ? /^\s*(\p{Lu}\S*(?: \S+){0,4}?) (?:is|are|will)\b/u.exec(text)?.[1] : undefined
    const title = subject !== undefined && !/^(?:we|i|you|this|that|it|there|the|join|our)$/i.test(subject) ? subject : link.text
    return [
      {
        origin: 'sentence',
        title,
        titleSpan: own.includes(link) && title === link.text ? link : { at: 0, end: 0 },
        link,
        lines: [line],
        sentence: { ...sentence, text },
        section: block.section,
        line: line.number,
        endLine: line.number,
      },
    ]
  })
}

/** The sentences of a line that contain a date or a time. */
function datedSentences(line: DatedLine): Span[] {
  const spans = new Map([...line.dates, ...line.times].map(({ at }) => sentenceAt(line.text, at)).map((span) => [span.at, span]))
  return [...spans.values()]
}

/** A link of the same paragraph that no other sentence has claimed; if none names anything, an instruction. */
function linkBeside(block: DatedBlock, next: DatedBlock | undefined, claimed: ReadonlySet<LineLink>): LineLink | undefined {
  const links = block.lines.flatMap((line) => line.links).filter((link) => !claimed.has(link) && !isCalendarLink(link.text))
  const following = next && leadingLinkOf(next)
  return (
    namingLink(links) ??
    links.find(({ text }) => isAction(text)) ??
    (following && isAction(following.text) ? following : undefined)
  )
}
