import type { BlockContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Options } from 'mdast-util-to-markdown'
import type { Comparison, TextChange } from './model.ts'
import { eventBlocks, topicBlocks } from './markdown/around.ts'
import { caresOf, findingOf } from './markdown/cares.ts'
import { isMoreThanTopics, isRewordedAlone, joined, nameOf } from './markdown/names.ts'
import { counted, listing, paragraph } from './markdown/phrases.ts'
import { summaryOf } from './markdown/summary.ts'
import { textBlocks } from './markdown/texts.ts'

export interface DiffAbout {
  /** Whether the settings changed as well, which the comparison does not show: it uses today's for both sides. */
  readonly areSettingsOther: boolean
}

/** GitHub allows 65,536 characters in a comment; the rest is for what a workflow adds. */
const limit = 65_000

/** Limits to try for the entries of each list; the first that fits is used. */
const measures = [200, 100, 50, 25, 12, 6, 3, 1, 0]

/**
 * What a change does to the publication, as Markdown for a comment on a pull request. The first line is a summary; long lists are
 * folded, and what does not fit is counted.
 */
export function diffMarkdown(comparison: Comparison, about: DiffAbout): string {
  const texts = measures.map((most) => () => toMarkdown({ type: 'root', children: blocksOf(comparison, about, most) }, options))
  let text = ''
  for (const make of texts) {
    text = make()
    if (text.length <= limit) break
  }
  return text
}

function blocksOf(comparison: Comparison, { areSettingsOther }: DiffAbout, most: number): BlockContent[] {
  const { texts, events, topics, findings } = comparison
  const changed = texts.filter(isMoreThanTopics)
  const issues = changed.filter(({ kind }) => kind === 'issue')
  const others = changed.filter(({ kind }) => kind !== 'issue')
  const section = (heading: string, blocks: readonly BlockContent[]): BlockContent[] =>
    blocks.length === 0 ? [] : [{ type: 'heading', depth: 3, children: [{ type: 'text', value: heading }] }, ...blocks]
  const within = (all: typeof changed, noun: string) => {
    const list = all.filter((text) => !isRewordedAlone(text))
    return [...blocksWithin(list, noun, most), ...rewordedOf(all.filter(isRewordedAlone), noun, most)]
  }
  return [
    summaryOf(comparison),
    ...(areSettingsOther
      ? [
          paragraph(
            'The settings changed as well. Both sides are read by those of today, so what they alone do is not shown here.',
          ),
        ]
      : []),
    ...section('To look at', caresOf(comparison, most)),
    ...section('Issues', within(issues, 'issue')),
    ...section('Other texts', within(others, 'text')),
    ...section('Events', eventBlocks(events, most)),
    ...section('Topics', topicBlocks(topics, texts, most)),
    ...section('Fixed', listing(counted(findings.mended.length, 'finding'), findings.mended.map(findingOf), most)),
  ]
}

function blocksWithin(texts: readonly TextChange[], noun: string, most: number): BlockContent[] {
  const rest = texts.length - most
  const remainder = most === 0 ? `${counted(texts.length, noun)}.` : `And ${counted(rest, noun)} more.`
  return [...texts.slice(0, most).flatMap((text) => textBlocks(text, most)), ...(rest > 0 ? [paragraph(remainder)] : [])]
}

function rewordedOf(texts: readonly TextChange[], noun: string, most: number): BlockContent[] {
  if (texts.length === 0) return []
  const rest = texts.length - most
  const names = [...texts.slice(0, most).map(nameOf), ...(rest > 0 ? [[most === 0 ? counted(rest, noun) : `${rest} more`]] : [])]
  return [paragraph('Only the words changed of ', ...joined(names), '.')]
}

const options: Options = { bullet: '-', listItemIndent: 'one', extensions: [gfmToMarkdown()] }
