import type { ElementContent } from 'hast'
import type { AlsoIn, LinkPlace } from '../model/views.ts'
import type { Role } from '../model/entry-summary.ts'
import { element, text } from './hast.ts'

/**
 * What is said at the end of an item: “Also in #271, #264”.
 *
 * @param isShared other items end there, too, so it must say which it means
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

/** Places by what they are, in words: those like the item itself first. */
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
    const its = issues.filter((place) => place.role === it)
    return its.length === 0 ? [] : [{ words: it === role ? 'also in' : words[it], issues: its }]
  })
}

const linksTo = ({ words, issues }: InWords): ElementContent[] =>
  issues.flatMap((issue, index) => [...(index > 0 ? [text(', ')] : []), linkTo(issue, words)])

/** What is seen is the number; what is heard is what it is, for who goes from link to link. */
function linkTo({ url, title, name }: LinkPlace, words: string): ElementContent {
  const shown = nameOf({ name, title })
  return element('a', { href: url, ariaLabel: `${words} ${shown}${shown === title ? '' : `: ${title}`}` }, [text(shown)])
}

/** `#271`; the title where the issue has no number. */
export const nameOf = ({ name, title }: Pick<LinkPlace, 'name' | 'title'>): string =>
  /^\d+$/.test(name) ? `#${Number(name)}` : title
