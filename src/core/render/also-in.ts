import type { AlsoIn, LinkPlace } from '../model/views.ts'
import type { Role } from '../model/role.ts'
import { atItemEnds } from './item-ends.ts'

/** A block's HTML with what is to be said at the end of its items: “Also in #271, #264”. */
export function setAlsoIn(html: string, alsoIn: readonly AlsoIn[]): string {
  return atItemEnds(html, (item, isShared) => {
    const found = alsoIn.find((it) => it.item === item)
    return found ? `\n<p class="also-in">${sentenceOf(found, isShared)}</p>` : ''
  })
}

/** HTML without it, for feeds and mail. */
export const withoutAlsoIn = (html: string): string => html.replace(/\n?<p class="also-in">.*?<\/p>/g, '')

/** Places by what they are, in words: those like the item itself first. */
export function inWords({ role, issues }: AlsoIn): { readonly words: string; readonly issues: readonly LinkPlace[] }[] {
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

function sentenceOf(alsoIn: AlsoIn, isShared: boolean): string {
  const parts = inWords(alsoIn).map(({ words, issues }) => `${words} ${issues.map((it) => linkOf(it, words)).join(', ')}`)
  const sentence = parts.join('; ')
  return isShared ? `“${escape(alsoIn.title)}” ${sentence}` : sentence[0]!.toUpperCase() + sentence.slice(1)
}

/** What is seen is the number; what is heard is what it is, for who goes from link to link. */
const linkOf = ({ url, title, name }: LinkPlace, words: string): string => {
  const shown = nameOf({ name, title })
  return `<a href="${escape(url)}" aria-label="${escape(`${words} ${shown}${shown === title ? '' : `: ${title}`}`)}">${escape(shown)}</a>`
}

/** `#271`; the title where the issue has no number. */
export const nameOf = ({ name, title }: Pick<LinkPlace, 'name' | 'title'>): string =>
  /^\d+$/.test(name) ? `#${Number(name)}` : title

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
