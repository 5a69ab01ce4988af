import type { Body, Item, Section } from '../model/body.ts'
import { changesBetween } from './changes.ts'
import type { Change, ItemChange, ItemRef, TextChange } from './model.ts'
import { gainsOf, keptOf, pairsOf } from './pairs.ts'

interface Known extends ItemRef {
  readonly anchor: string
  readonly canonical: string
}

/**
 * Items that are new, gone or changed. Two items are the same if they have the same link, or else the same title. Renaming a heading
 * does not move its items.
 *
 * @returns also the renamed headings, and the old anchor of each item and heading by its new one
 */
export function compareItems(
  was: Body | null,
  is: Body | null,
): { items: TextChange['items']; renamedSections: readonly Change[]; anchors: ReadonlyMap<string, string> } {
  const pairs = pairsOf(was ? itemsOf(was) : [], is ? itemsOf(is) : [], [
    (a, b) => a.canonical === b.canonical && a.title === b.title,
    (a, b) => a.canonical === b.canonical,
    (a, b) => a.title.toLowerCase() === b.title.toLowerCase(),
  ])
  const kept = keptOf(pairs)
  const renamed = was && is ? renamedSectionsOf(kept, was, is) : []
  const newHeadings = new Map(renamed.map(([before, after]) => [before.heading, after.heading]))
  const { gained, lost } = gainsOf(pairs)
  return {
    items: {
      gained: gained.map(refOf),
      lost: lost.map(refOf),
      changed: kept.flatMap(([before, after]): ItemChange[] => {
        const section = before.section === null ? null : (newHeadings.get(before.section) ?? before.section)
        const changes = changesBetween(
          { ...factsOf(before), section, link: before.canonical === after.canonical ? after.url : before.url },
          factsOf(after),
        )
        return changes.length === 0 ? [] : [{ ...refOf(after), changes }]
      }),
    },
    renamedSections: renamed.map(([before, after]) => ({ what: 'heading', was: before.heading, is: after.heading })),
    anchors: new Map([...kept, ...renamed].map(([before, after]) => [after.anchor, before.anchor])),
  }
}

function itemsOf({ items, links, sections }: Body): readonly Known[] {
  const canonicals = new Map(links.map(({ url, canonical }) => [url, canonical]))
  return items.map((item: Item) => ({
    ...item,
    section: item.section === null ? null : (sections[item.section]?.heading ?? null),
    canonical: canonicals.get(item.url) ?? item.url,
  }))
}

const factsOf = ({ title, url, byline, section, isSponsored }: Known): Readonly<Record<string, string | null>> => ({
  title,
  link: url,
  byline,
  section,
  sponsored: isSponsored ? 'yes' : 'no',
})

const refOf = ({ title, url, byline, section, kind, isSponsored }: Known): ItemRef => {
  return { title, url, byline, section, kind, isSponsored }
}

/** Pairs each section whose heading is gone with the section of a new heading that has its items, by the last of them. */
function renamedSectionsOf(kept: readonly [Known, Known][], was: Body, is: Body): readonly (readonly [Section, Section])[] {
  const [before, after] = [sectionsByHeading(was), sectionsByHeading(is)]
  const renamed = new Map<Section, Section>()
  for (const [{ section: old }, { section: young }] of kept) {
    if (old === null || young === null || after.has(old) || before.has(young)) continue
    const [from, to] = [before.get(old), after.get(young)]
    if (from && to) renamed.set(from, to)
  }
  return [...renamed]
}

/** The first section of each heading. */
const sectionsByHeading = ({ sections }: Body): ReadonlyMap<string, Section> =>
  new Map(sections.toReversed().map((section) => [section.heading, section]))
