import { factsOf, type Facts } from './facts.ts'
import type { HugoPage } from './hugo-page.ts'
import { isRefusal, left, type Refusal } from './model.ts'
import { baseOf, fileOf } from '../parse/names.ts'

/** A page of the folder with what is known of it, or why it cannot be read. */
export interface Leaf {
  readonly path: string
  /** Name of its bundle's folder, or of its file without the ending. */
  readonly name: string
  /** The folder whose main page it is; null for a page that is one file. */
  readonly bundle: string | null
  /** Why it cannot be read at all. */
  readonly refusal: Refusal | null
  readonly page: HugoPage | null
  readonly facts: Facts | null
}

const listPage = /^_index\.[^/]*$/i
const translation = /\.[a-z]{2}(-[a-z]{2,4})?\.[^.]+$/i

export function leafOf(path: string, read: HugoPage | Refusal): Leaf {
  const named = { path, name: baseOf(path), bundle: null }
  if (isRefusal(read)) return { ...named, refusal: read, page: null, facts: null }
  return { ...named, refusal: unfit(path, read), page: read, facts: factsOf(read) }
}

/** What no page of Galley's can come of, wherever it lies. */
function unfit(path: string, page: HugoPage): Refusal | null {
  const { hiddenBy, markup } = factsOf(page)
  if (listPage.test(fileOf(path)))
    return left('a list page of Hugo’s; Galley makes its own lists. What it says can go into a page.')
  if (translation.test(path))
    return left('written in one of several languages; Galley publishes one. Rename it if this is the one.')
  if (hiddenBy !== null) return left(`Hugo publishes no page of it (\`${hiddenBy}\`).`)
  if (markup !== null) return left(`its \`markup\` is \`${markup}\`; Galley reads Markdown.`)
  return null
}
