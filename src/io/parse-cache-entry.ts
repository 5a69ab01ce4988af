import type { Body } from '../core/model/body.ts'
import type { Publication } from '../core/model/publication.ts'
import type { Entry } from '../core/model/entry.ts'

/** The parts of a body that are kept apart from its entry: what texts are compared by, and what only pages show. */
const keysOfParts = {
  structure: ['sections', 'items', 'mentions', 'passages', 'links'],
  prose: ['blocks', 'markdown', 'text'],
} as const satisfies Readonly<Record<string, readonly (keyof Body)[]>>

export type PartName = keyof typeof keysOfParts
export const partNames = Object.keys(keysOfParts) as readonly PartName[]

type PartKey = (typeof keysOfParts)[PartName][number]
/** A part of a body. */
export type Part = Partial<Body>

/** The body of a publication is that of its entry, so it is written only once. */
type Head = Omit<Entry, 'publication' | 'body'> & {
  readonly publication?: Omit<Publication, 'body'>
  /** What every command needs of the body. */
  readonly body?: Omit<Body, PartKey>
}

/** An entry as JSON, without the parts of its body. */
export function headOf({ publication, body, ...entry }: Entry): string {
  if (!body) return JSON.stringify(entry satisfies Head)
  const { sections, items, mentions, passages, links, blocks, markdown, text, ...rest } = body
  return JSON.stringify({
    ...entry,
    body: rest,
    ...(publication ? { publication: withoutBody(publication) } : {}),
  } satisfies Head)
}

export const partOf = (body: Body, name: PartName): Part => Object.fromEntries(keysOfParts[name].map((key) => [key, body[key]]))

function withoutBody({ body: _body, ...rest }: Publication): Omit<Publication, 'body'> {
  return rest
}

/**
 * The entry that a head belongs to, unless it is that of another file.
 *
 * @param load returns a part of the body; called each time when one of its values is used
 */
export function entryIn(bytes: Buffer, file: string, load: (name: PartName) => Part): Entry | undefined {
  const head = JSON.parse(bytes.toString('utf8')) as Head
  if (head.file !== file) return undefined
  const { publication, body: rest, ...entry } = head
  if (!rest) return publication ? undefined : entry
  const body = withParts(rest, load)
  return { ...entry, body, ...(publication ? { publication: { ...publication, body } as Publication } : {}) }
}

function withParts(rest: Omit<Body, PartKey>, load: (name: PartName) => Part): Body {
  const properties = partNames.flatMap((name) =>
    keysOfParts[name].map((key) => [key, { enumerable: true, get: () => load(name)[key] }] as const),
  )
  return Object.defineProperties({ ...rest }, Object.fromEntries(properties)) as Body
}
