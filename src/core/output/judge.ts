import { decoded } from '../links/beside.ts'
import type { FileFacts, OwnFault, SiteAddress } from './facts.ts'

/** A site as it has been written. */
export interface WrittenSite {
  /** All files, by path from the site's root; null where nobody reads a file. */
  readonly files: ReadonlyMap<string, FileFacts | null>
  /** Files that the site must have. */
  readonly promised: ReadonlySet<string>
  /** Whether a file has its place on the site though nothing promises it: styles, pictures, pages that a newsletter adds. */
  readonly isOwned: (file: string) => boolean
  /** Paths from the site's root of what is not published, and the text that each belongs to. */
  readonly heldPaths: ReadonlyMap<string, string>
  /** Pieces of texts that are not published, by hash. */
  readonly heldPieces: ReadonlyMap<number, HeldPiece>
}

export interface HeldPiece {
  /** The text that it is from. */
  readonly heldFile: string
  readonly text: string
}

/** Something that is wrong with the site, once for all files that have it. */
export type OutputFault =
  | { readonly kind: 'missing' | 'stray'; readonly file: string }
  | { readonly kind: OwnFault['kind']; readonly file: string; readonly detail: string }
  | {
      readonly kind: 'dead-link' | 'dead-fragment'
      readonly file: string
      readonly address: SiteAddress
      readonly count: number
    }
  | { readonly kind: 'unpublished-address'; readonly file: string; readonly address: SiteAddress; readonly heldFile: string }
  | { readonly kind: 'unpublished-page'; readonly file: string; readonly heldFile: string }
  | { readonly kind: 'unpublished-text'; readonly file: string; readonly heldFile: string; readonly text: string }

/** Compares what the files of a site say with what there is. */
export function judge(site: WrittenSite): readonly OutputFault[] {
  const { files, promised, isOwned } = site
  const heldFiles = new Map([...site.heldPaths].map(([path, held]) => [outputFileAt(path), held]))
  const own = [...files].flatMap(([file, facts]) => (facts?.faults ?? []).map((fault) => ({ ...fault, file })))
  const { dead, unpublished, reached } = followAddresses(site)
  const leaked = [...files.keys()].flatMap((file): OutputFault[] => {
    const heldFile = promised.has(file) ? undefined : heldFiles.get(file)
    return heldFile === undefined ? [] : [{ kind: 'unpublished-page', file, heldFile }]
  })
  const missing = [...promised].filter((file) => !files.has(file))
  const stray = [...files.keys()].filter((file) => !promised.has(file) && !isOwned(file) && !reached.has(file))
  return [
    ...missing.map((file) => ({ kind: 'missing' as const, file })),
    ...leaked,
    ...unpublished,
    ...piecesLeaked(site),
    ...stray.filter((file) => !heldFiles.has(file)).map((file) => ({ kind: 'stray' as const, file })),
    ...own,
    ...dead,
  ]
}

type DeadLink = Extract<OutputFault, { readonly kind: 'dead-link' | 'dead-fragment' }>
type UnpublishedAddress = Extract<OutputFault, { readonly kind: 'unpublished-address' }>

/** Follows every address once, whatever the number of files that have it. */
function followAddresses({ files, heldPaths }: WrittenSite) {
  const follow = followIn(files)
  const found = new Map<string, Followed>()
  const reached = new Set<string>()
  const dead = new Map<string, DeadLink & { count: number }>()
  const unpublished = new Map<string, UnpublishedAddress>()
  for (const [file, facts] of files) {
    for (const address of facts?.addresses ?? []) {
      let followed = found.get(address.to)
      if (followed === undefined) found.set(address.to, (followed = follow(address.to)))
      if (followed.file !== null && followed.file !== file) reached.add(followed.file)
      if (followed.kind === 'there') continue
      const key = `${address.to} ${address.where}`
      const heldFile = followed.kind === 'dead-link' ? heldPaths.get(pagePath(followed.path)) : undefined
      const known = dead.get(key)
      if (heldFile !== undefined) {
        if (!unpublished.has(key)) unpublished.set(key, { kind: 'unpublished-address', file, address, heldFile })
      } else if (address.where === 'words') continue
      else if (known) known.count += 1
      else dead.set(key, { kind: followed.kind, file, address, count: 1 })
    }
  }
  return { dead: [...dead.values()], unpublished: [...unpublished.values()], reached }
}

interface Followed {
  readonly kind: 'there' | 'dead-link' | 'dead-fragment'
  readonly path: string
  readonly file: string | null
}

function followIn(files: WrittenSite['files']): (to: string) => Followed {
  const idsOf = new Map<string, ReadonlySet<string>>()
  return (to) => {
    const [, encoded = '/', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(to) ?? []
    const path = decoded(encoded)
    const file = [outputFileAt(path), outputFileAt(`${path}/`)].find((it) => files.has(it))
    if (file === undefined) return { kind: 'dead-link', path, file: null }
    const ids = files.get(file)?.ids ?? null
    // An empty fragment and “top” are the top of any page, and “:~:” begins a search for words.
    if (ids === null || /^(?:top)?(?::~:|$)/i.test(fragment)) return { kind: 'there', path, file }
    const known = idsOf.get(file) ?? new Set(ids)
    idsOf.set(file, known)
    const name = fragment.replace(/:~:.*$/, '')
    return { kind: known.has(name) || known.has(decoded(name)) ? 'there' : 'dead-fragment', path, file }
  }
}

function piecesLeaked({ files, heldPieces }: WrittenSite): OutputFault[] {
  if (heldPieces.size === 0) return []
  return [...files].flatMap(([file, facts]): OutputFault[] => {
    const held = (facts?.pieces ?? []).flatMap((piece) => heldPieces.get(piece) ?? [])
    const byText = new Map(held.toReversed().map((it) => [it.heldFile, it]))
    return [...byText.values()].map((it) => ({ kind: 'unpublished-text', file, ...it }))
  })
}

/** The file that a server answers with: `/288/` is `288/index.html`. */
const outputFileAt = (path: string): string => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`

/** The path of a page however it is written: with its slash, without `index.html`. */
const pagePath = (path: string): string => path.replace(/(?<=\/)index\.html$/, '').replace(/(?<=\/[^/.]+)$/, '/')
