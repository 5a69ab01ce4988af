import type { BlockContent } from 'mdast'
import type { Comparison, Renamed, Vanished } from '../model.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { code, counted, listing, message, paragraph, quoted, type Phrase } from './phrases.ts'

/** What needs attention before the change is published. */
export function caresOf({ findings, repeats, vanished, renamed }: Comparison, most: number): BlockContent[] {
  const news = findings.new.filter((finding) => !repeats.includes(finding))
  const errors = news.filter(({ severity }) => severity === 'error')
  const others = news.filter(({ severity }) => severity !== 'error')
  const made = vanished.filter(isMade)
  const pages = vanished.filter((it) => !isMade(it))
  const gone = new Set(pages.map(({ url }) => url))
  const leading = (to: string) => pages.filter(({ kind, title }) => kind === 'redirect' && title === to).length
  return [
    ...listing(counted(errors.length, 'new error'), errors.map(findingOf), most),
    ...listing(counted(repeats.length, 'link that ran before', 'links that ran before'), repeats.map(findingOf), most),
    ...listing(
      counted(pages.length, 'address that vanishes without a redirect', 'addresses that vanish without a redirect'),
      pages.filter(({ kind, title }) => kind !== 'redirect' || !gone.has(title)).map((it) => vanishedOf(it, leading(it.url))),
      most,
    ),
    ...(made.length > 0
      ? [
          paragraph(
            `${counted(made.length, 'page of a source or an author', 'pages of sources and authors')} ${made.length === 1 ? 'vanishes with its last item' : 'vanish with the last of their items'}.`,
          ),
        ]
      : []),
    ...listing(
      counted(renamed.length, 'entry that subscribers are shown as new', 'entries that subscribers are shown as new'),
      renamed.map(renamedOf),
      most,
    ),
    ...listing(counted(others.length, 'other new finding'), others.map(findingOf), most),
  ]
}

/** Pages made only from items: nobody has to act when they disappear. */
const isMade = ({ kind }: Vanished): boolean => kind === 'source' || kind === 'author'

export const findingOf = ({ place, message: text, code: name }: Diagnostic): Phrase => [
  code(place.line === undefined ? place.file : `${place.file}:${place.line}`),
  ' ',
  message(text),
  ' ',
  code(name),
]

/** @param redirects how many redirects to it disappear with it */
function vanishedOf({ url, title, kind, now, file, isUnpublished }: Vanished, redirects: number): Phrase {
  const name: Phrase =
    kind === 'file' ? ['a file'] : kind === 'redirect' ? ['a redirect to ', code(title)] : ['“', quoted(title), '”']
  const what: Phrase = [code(url), ', ', ...name, redirects > 0 ? `, and ${counted(redirects, 'redirect')} to it` : '']
  if (now === null) return isUnpublished ? [...what, ', is held back now'] : what
  const advice: Phrase = file === null ? [] : [': write ', code(`aliases: [${url}]`), ' into ', code(file)]
  return [...what, ', is at ', code(now), ' now', ...advice]
}

const renamedOf = ({ where, title, was, is }: Renamed): Phrase => [
  '“',
  quoted(title),
  `” (${where}): `,
  code(was),
  ' is ',
  code(is),
  ' now',
]
