import { aliasFrom, pathOfAlias, type Addresses } from './addresses.ts'
import { sameValues } from './changes.ts'
import type { HugoPage } from './hugo-page.ts'
import type { KeyPlan } from './key-plan.ts'
import { shaped } from './shapes.ts'
import { ownValue } from '../model/own-value.ts'

/** Adds every address that the page had to `aliases`: those it lists, its `url`, and the one by the old path. */
export function mapAliases(plan: KeyPlan, page: HugoPage, addresses: Addresses): void {
  const { own, old, doubt } = addresses
  const key = plan.ownKey('aliases')
  const listed = key === undefined ? [] : shaped('list', ownValue(page.values, key), ownValue(page.written, key))
  const isList = Array.isArray(listed) && listed.every((alias) => typeof alias === 'string')
  const written: readonly string[] = isList ? listed : typeof listed === 'string' ? [listed] : []
  if (key !== undefined && !isList && typeof listed !== 'string') return
  const url = plan.ownKey('url')
  if (doubt !== null) plan.note(url, `the old address is not kept: ${doubt}.`)
  const kept = new Map<string, string>()
  const isNew = (alias: string) => {
    const path = pathOfAlias(alias, addresses)
    if (path === own || kept.has(path)) return false
    kept.set(path, alias)
    return true
  }
  for (const alias of written) {
    const whole = aliasFrom(alias, addresses)
    if (whole !== alias) plan.note(key, `the alias \`${alias}\` is written from the root: \`${whole}\`.`)
    if (!isNew(whole))
      plan.note(
        key,
        `the alias \`${alias}\` is left out: ${pathOfAlias(whole, addresses) === own ? 'it is the page’s address' : 'it stands there twice'}.`,
      )
  }
  if (old !== null && isNew(old))
    plan.note(url, `${url === undefined ? 'its old address' : '`url`'} is an alias now: \`${old}\`.`)
  if (url !== undefined) plan.remove(url)
  const aliases = [...kept.values()]
  if (key === undefined && aliases.length > 0) plan.set('aliases', aliases)
  else if (key !== undefined && aliases.length === 0 && written.length > 0) plan.remove(key)
  else if (key !== undefined && !sameValues(aliases, written)) plan.set('aliases', aliases, key)
  else if (key !== undefined) plan.rename(key, 'aliases')
}
