import type { Body } from '../model/body.ts'
import type { UnpublishedReason } from '../model/views.ts'
import { changesBetween } from './changes.ts'
import { compareItems } from './items.ts'
import { compareLinks } from './links.ts'
import type { Change, TextChange } from './model.ts'
import { pairsOf, type Pair } from './pairs.ts'
import type { SideText } from './sides.ts'

/** A text before and after, with the old anchors of its items by their new ones. */
export interface TextPair {
  readonly was: SideText | null
  readonly is: SideText | null
  readonly anchors: ReadonlyMap<string, string>
  readonly change: TextChange
}

/** Pairs texts by file, then by address, then by content: an issue with a new number is the same issue. */
export const textPairs = (then: readonly SideText[], now: readonly SideText[]): TextPair[] =>
  pairsOf(then, now, [
    (a, b) => a.file === b.file,
    (a, b) => a.kind === b.kind && a.url === b.url,
    (a, b) => a.kind === b.kind && holdTheSame(a, b),
  ]).map(compareText)

/** Whether two texts have mostly the same links, or the same words. */
function holdTheSame({ body: was }: SideText, { body: is }: SideText): boolean {
  const linksOf = ({ links }: Body) => new Set(links.map(({ canonical }) => canonical))
  const [before, after] = [linksOf(was), linksOf(is)]
  const shared = after.intersection(before).size
  return (shared > 2 && shared * 2 >= Math.max(before.size, after.size)) || (was.text !== '' && was.text === is.text)
}

function compareText([was, is, latest]: Pair<SideText>): TextPair {
  const [before, after] = [was?.body ?? null, is?.body ?? null]
  const { items, renamedSections, anchors } = compareItems(before, after)
  const { kind, file, name, url, title, unpublished, topics, body } = latest
  const [topicsBefore, topicsAfter] = [was?.topics ?? [], is ? topics : []]
  const missingIn = (list: typeof topics, other: typeof topics) =>
    list.filter(({ slug }) => !other.some((it) => it.slug === slug)).map((it) => ({ slug: it.slug, title: it.title }))
  const change: TextChange = {
    kind,
    file,
    name,
    url,
    title,
    hold: unpublished,
    became: was === null ? 'gained' : is === null ? 'lost' : 'changed',
    changes: was && is ? [...headChanges(was, is), ...renamedSections] : [],
    itemCount: body.items.length,
    items,
    ...compareLinks(before, after),
    topics: { gained: missingIn(topicsAfter, topicsBefore), lost: missingIn(topicsBefore, topicsAfter) },
    isReworded: was !== null && is !== null && plainWordsOf(was) !== plainWordsOf(is),
  }
  return { was, is, anchors, change }
}

function headChanges(was: SideText, is: SideText): Change[] {
  const areNumbers = [was, is].every(({ kind, name }) => kind === 'issue' && /^\d+$/.test(name))
  const factsOf = ({ head, name, url, unpublished }: SideText) => {
    return { ...head, number: areNumbers ? name : null, address: url, state: stateOf(unpublished) }
  }
  return changesBetween(factsOf(was), factsOf(is))
}

const stateOf = (unpublished: UnpublishedReason | null): string =>
  unpublished === null ? 'published' : unpublished === 'draft' ? 'draft' : 'held back until its date'

/** The words of a text, without its layout. */
const plainWordsOf = ({ body }: SideText): string => body.text.replace(/\s+/g, ' ').trim()

/** Whether a text changed at all. */
export const isChanged = ({ became, changes, items, links, internalLinks, topics, isReworded }: TextChange): boolean =>
  became !== 'changed' ||
  isReworded ||
  changes.length > 0 ||
  items.changed.length > 0 ||
  [items, links, internalLinks, topics].some(({ gained, lost }) => gained.length + lost.length > 0)
