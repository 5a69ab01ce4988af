import type { ElementContent } from 'hast'
import type { AlsoIn, LinkPlace } from '../model/views.ts'
import type { Role } from '../model/entry-summary.ts'
import { element, text } from './hast.ts'

/**
 * The note at the end of an item: “Also in #271, #264”.
 *
 * @param isShared whether other items end at the same place, so that the note must name the item
 */
export function alsoInNote(alsoIn: AlsoIn, isShared: boolean): ElementContent[] {
  const [first, ...others] = inWords(alsoIn)
  if (!first) return []
  const words = isShared ? `“${alsoIn.title}” ${first.words}` : first.words.replace(/^./, (letter) => letter.toUpperCase())
  const parts = [[text(`${words} `), ...linksTo(first)], ...others.map((it) => [text(`; ${it.words} `), ...linksTo(it)])]
  return [text('\n'), element('p', { className: ['also-in'] }, parts.flat())]
}

interface InWords {
  readonly words: string
  readonly issues: readonly LinkPlace[]
}

/** Issues grouped by the role that the link has in them, each group with its words: the role of the item itself is first. */
export function inWords({ role, issues }: AlsoIn): InWords[] {
  const words: Readonly<Record<Role, string>> = {
    editorial: 'recommended in',
    sponsor: 'sponsored in',
    event: 'announced in',
    job: 'offered in',
    mention: 'mentioned in',
    evergreen: 'in',
  }
  const roles = [role, ...Object.keys(words).filter((it) => it !== role)] as Role[]
  return roles.flatMap((it) => {
    const inRole = issues.filter((place) => place.role === it)
    return inRole.length === 0 ? [] : [{ words: it === role ? 'also in' : words[it], issues: inRole }]
  })
}

const linksTo = ({ words, issues }: InWords): ElementContent[] =>
  issues.flatMap((issue, index) => [...(index > 0 ? [text(', ')] : []), linkTo(issue, words)])

/** Readers see the number alone; screen readers, which list links without what surrounds them, announce all that it means. */
function linkTo({ url, title, name }: LinkPlace, words: string): ElementContent {
  const label = nameOf({ name, title })
  return element('a', { href: url, ariaLabel: `${words} ${label}${label === title ? '' : `: ${title}`}` }, [text(label)])
}

/** `#271`; the title where the issue has no number. */
export const nameOf = ({ name, title }: Pick<LinkPlace, 'name' | 'title'>): string =>
  /^\d+$/.test(name) ? `#${Number(name)}` : title
