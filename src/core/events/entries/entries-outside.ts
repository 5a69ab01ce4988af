import { invites, speaksOfEvent } from '../cues/event-cues.ts'
import type { DatedLine } from './dated-lines.ts'
import { entriesFrom, type DatedBlock, type DatedEntry } from './dated-entry.ts'
import { headOf, isPlainTitle, isWholeLine, leadingLink, runsOn, titlesOf } from './heads.ts'
import type { LineLink } from '../text/lines.ts'
import { isAction, isCalendarLink } from '../cues/link-texts.ts'
import { namingLink } from './names.ts'
import { sentenceAt, type Span } from '../text/sentences.ts'

/** Outside the headings of events only what is dated can announce one. */
export function entriesOutside(blocks: readonly DatedBlock[], isInside: readonly boolean[], index: number): DatedEntry[] {
  const block = blocks[index]!
  const [first] = block.lines
  if (!first || block.depth !== null) return []
  const following = followers(blocks, isInside, index)
  const lines = [...block.lines, ...following.flatMap((it) => it.lines)]
  if (!lines.some(({ dates, times }) => dates.length > 0 || times.length > 0)) return []
  const leading = leadingLink(first)
  const isTitle = leading
    ? !isAction(leading.text) || (isWholeLine(first, leading) && lines.length > 1)
    : isPlainTitle(first) && lines[1]?.dates[0]?.isBare
  const named =
    leading && isTitle && (!runsOn(first, leading) || titlesOf(first).length > 1) ? [] : sentencesIn(block, blocks[index + 1])
  if (!isTitle) return named
  const others = named.filter(({ link }) => link !== leading)
  return others.length > 0 ? named : entriesFrom('titled', headOf(first), [block, ...following])
}

/** The paragraphs that go on with a title that stands alone, and the one after any that begins with what to do: `[Join](…) …`. */
function followers(blocks: readonly DatedBlock[], isInside: readonly boolean[], index: number): DatedBlock[] {
  const [first] = blocks[index]!.lines
  const isAlone =
    blocks[index]!.lines.length === 1 && first !== undefined && first.text.length - (first.links[0]?.text.length ?? 0) < 24
  const found: DatedBlock[] = []
  for (let at = index + 1; at < blocks.length && !isInside[at]; at += 1) {
    const next = blocks[at]!
    const leading = leadingLink(next.lines[0])
    const goesOn = leading
      ? isAction(leading.text) && !blocks[index]!.isEntry && !next.lines.some(({ dates }) => dates.length > 0)
      : isAlone && found.length < 3
    if (next.depth !== null || next.isEntry || !goesOn) break
    found.push(next)
  }
  return found
}

/** One entry for each dated sentence of running text; its name is the link that names an event best, in it or else in the block. */
function sentencesIn(block: DatedBlock, next: DatedBlock | undefined): DatedEntry[] {
  const claimed = new Set<LineLink>()
  const found = block.lines.flatMap((line) =>
    scopesOf(line).map((scope) => {
      const own = line.links.filter(({ at, text }) => at >= scope.at && at < scope.end && !isCalendarLink(text))
      const link = namingLink(own) ?? own.find(({ text }) => isAction(text) && !/^https?:/.test(text))
      if (link) claimed.add(link)
      return { line, scope, link, own }
    }),
  )
  return found.flatMap(({ line, scope, link: ownLink, own }): DatedEntry[] => {
    const text = line.text.slice(scope.at, scope.end)
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
        scope,
        section: block.section,
        line: line.number,
        endLine: line.number,
      },
    ]
  })
}

/** The sentences of a line that have a date or a time in them. */
function scopesOf(line: DatedLine): Span[] {
  const spans = new Map([...line.dates, ...line.times].map(({ at }) => sentenceAt(line.text, at)).map((span) => [span.at, span]))
  return [...spans.values()]
}

/** A link of the same paragraph that no other sentence has; where none names anything, one that says what to do. */
function linkBeside(block: DatedBlock, next: DatedBlock | undefined, claimed: ReadonlySet<LineLink>): LineLink | undefined {
  const links = block.lines.flatMap((line) => line.links).filter((link) => !claimed.has(link) && !isCalendarLink(link.text))
  const following = leadingLink(next?.lines[0])
  return (
    namingLink(links) ??
    links.find(({ text }) => isAction(text)) ??
    (following && isAction(following.text) ? following : undefined)
  )
}
