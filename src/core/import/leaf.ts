import { factsOf, type Facts } from './facts.ts'
import type { HugoPage } from './hugo-page.ts'
import { isRefusal, left, type Refusal } from './model.ts'
import { baseOf, fileOf } from '../parse/names.ts'

/** A page of the folder with the facts about it, or the reason why it cannot be read. */
export interface Leaf {
  readonly path: string
  /** Name of its bundle's folder, or of its file without the ending. */
  readonly name: string
  /** The folder whose main page it is; null for a page that is a single file. */
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

/** Why a page cannot become one of Galley's, whatever folder it is in. */
function unfit(path: string, page: HugoPage): Refusal | null {
  const { hiddenBy, markup } = factsOf(page)
  if (listPage.test(fileOf(path)))
    return left('a list page of Hugo’s; Galley makes its own lists. Move its text into a page if you need it.')
  if (translation.test(path)) return left('a translation; Galley publishes one language. Rename the file if this is the one.')
  if (hiddenBy !== null) return left(`Hugo makes no page of it (\`${hiddenBy}\`).`)
  if (markup !== null) return left(`its \`markup\` is \`${markup}\`; Galley reads Markdown.`)
  return null
}
