import type { Body, Item } from '../model/body.ts'
import { changesBetween } from './changes.ts'
import type { Change, ItemChange, ItemRef, TextChange } from './model.ts'
import { gainsOf, keptOf, pairsOf } from './pairs.ts'

interface Known extends ItemRef {
  readonly anchor: string
  readonly canonical: string
}

/**
 * Items that came, went and changed. An item is the same when its link is, whatever it is called and wherever it stands; one
 * with another link, when its title is. A heading that was renamed moves no item.
 *
 * @returns beside that, the headings that have another name, and the anchor that an item or heading had by the one that it has
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
  const renamed = was && is ? renamedSectionsOf(kept, was, is) : new Map<string, string>()
  const { gained, lost } = gainsOf(pairs)
  return {
    items: {
      gained: gained.map(refOf),
      lost: lost.map(refOf),
      changed: kept.flatMap(([before, after]): ItemChange[] => {
        const section = before.section === null ? null : (renamed.get(before.section) ?? before.section)
        const changes = changesBetween(
          { ...sayingsOf(before), section, link: before.canonical === after.canonical ? after.url : before.url },
          sayingsOf(after),
        )
        return changes.length === 0 ? [] : [{ ...refOf(after), changes }]
      }),
    },
    renamedSections: [...renamed].map(([before, after]) => ({ what: 'heading', was: before, is: after })),
    anchors: new Map([
      ...kept.map(([before, after]) => [after.anchor, before.anchor] as const),
      ...[...renamed].map(([before, after]) => [anchorOf(is!, after), anchorOf(was!, before)] as const),
    ]),
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

const sayingsOf = ({ title, url, byline, section, isSponsored }: Known): Readonly<Record<string, string | null>> => ({
  title,
  link: url,
  byline,
  section,
  sponsored: isSponsored ? 'yes' : 'no',
})

const refOf = ({ title, url, byline, section, kind, isSponsored }: Known): ItemRef => {
  return { title, url, byline, section, kind, isSponsored }
}

/** Headings that are no more, by the new heading that has their items. */
function renamedSectionsOf(kept: readonly [Known, Known][], was: Body, is: Body): ReadonlyMap<string, string> {
  const [before, after] = [was, is].map(({ sections }) => new Set(sections.map(({ heading }) => heading)))
  return new Map(
    kept.flatMap(([{ section: old }, { section: young }]) =>
      old !== null && young !== null && !after!.has(old) && !before!.has(young) ? [[old, young] as const] : [],
    ),
  )
}

const anchorOf = ({ sections }: Body, wanted: string): string => sections.find(({ heading }) => heading === wanted)!.anchor
