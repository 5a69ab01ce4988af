import type { FileFacts, OwnFault, SiteAddress, Where } from './facts.ts'
import { hashOf } from './pieces.ts'

/** Paths that need no parsing: they begin with one slash, no part of them begins with a dot, and nothing in them is encoded. */
const plain = /^\/(?:[\w~@:-][\w.~@:-]*\/)*(?:[\w~@:-][\w.~@:-]*)?(?:#[\w.~-]+)?$/

/** Resolves addresses of a site. */
export class SiteAddresses {
  readonly #origin: string
  readonly #base: string
  /** Addresses of the site that stand within text. */
  readonly #inText: RegExp
  readonly #shared = new Map<string, SiteAddress>()

  /** @param url of the site, which ends in a slash */
  constructor(url: string) {
    const { origin, pathname } = new URL(url)
    this.#origin = origin
    this.#base = pathname
    this.#inText = new RegExp(`${RegExp.escape(`${origin}${pathname}`)}[^\\s<>"'\`)\\]\\\\]*`, 'gi')
  }

  /** The absolute address of a file, from its path below the site's root. */
  ofFile(file: string): string {
    return `${this.#origin}${this.#base}${encodeURI(file).replace(/(?<=^|\/)index\.html$/, '')}`
  }

  /**
   * The path from the site's root that an address leads to; null where it leads to no address of the site.
   *
   * @param page the absolute address that it is relative to
   */
  within(written: string, page: string): string | null {
    if (plain.test(written)) return written.startsWith(this.#base) ? written.slice(this.#base.length - 1) : null
    if (/^https?:\/\//i.test(written) && written.slice(0, this.#origin.length).toLowerCase() !== this.#origin) return null
    const url = URL.parse(written, page)
    if (url?.origin !== this.#origin || !url.pathname.startsWith(this.#base)) return null
    return `${url.pathname.slice(this.#base.length - 1)}${url.search}${url.hash}`
  }

  /** The same value for the same address, since most files of a site have many addresses in common. */
  shared(to: string, written: string, where: Where): SiteAddress {
    const known = this.#shared.get(to)
    if (known?.written === written && known.where === where) return known
    const address = { to, written, where }
    if (known === undefined) this.#shared.set(to, address)
    return address
  }

  /** The addresses of the site that a text has, without the punctuation that ends a sentence. */
  inText(text: string): readonly string[] {
    if (!text.includes(this.#origin)) return []
    return [...text.matchAll(this.#inText)].map(([address]) => address.replace(/[.,;:!?*_]+$/, ''))
  }
}

/** Of an address that a file has more than once, the one counts for which Galley answers most. */
const weights: Readonly<Record<Where, number>> = { words: 0, text: 1, icon: 2, field: 3, frame: 4 }

/** Collects what the readers of all formats find in one file. */
export class Collector {
  readonly #site: SiteAddresses
  readonly #addresses = new Map<string, SiteAddress>()
  readonly #faults = new Map<string, OwnFault>()
  readonly #pieces = new Set<number>()
  #base: string
  /** The path from the site's root of what fragments are relative to; null where that is elsewhere. */
  #page: string | null

  constructor(site: SiteAddresses, file: string) {
    this.#site = site
    this.#base = site.ofFile(file)
    this.#page = site.within(this.#base, this.#base)
  }

  /** Has further addresses count from another than that of the file. */
  rebase(written: string): void {
    this.#base = URL.parse(written, this.#base)?.href ?? this.#base
    this.#page = this.#site.within(this.#base, this.#base)
  }

  address(written: string, where: Where): void {
    const trimmed = written.trim()
    const isFragment = trimmed.startsWith('#') && this.#page !== null
    const to = isFragment ? `${this.#page}${trimmed}` : this.#site.within(trimmed, this.#base)
    if (to === null) return
    const known = this.#addresses.get(to)
    if (known === undefined || weights[where] > weights[known.where])
      this.#addresses.set(to, this.#site.shared(to, trimmed, where))
  }

  /** An address that its program has no page to resolve it against. */
  absoluteAddress(written: string, where: Where): void {
    if (written.trim() === '' || /^\s*[a-z][a-z\d+.-]*:/i.test(written)) this.address(written, where)
    else this.fault('relative-address', written.trim())
  }

  /** A text that may have addresses in it. */
  text(text: string): void {
    for (const address of this.#site.inText(text)) this.address(address, 'words')
    this.piece(hashOf(text))
  }

  piece(hash: number | null): void {
    if (hash !== null) this.#pieces.add(hash)
  }

  fault(kind: OwnFault['kind'], detail = ''): void {
    this.#faults.set(`${kind} ${detail}`, { kind, detail })
  }

  facts(ids: readonly string[] | null): FileFacts {
    return { ids, addresses: [...this.#addresses.values()], faults: [...this.#faults.values()], pieces: [...this.#pieces] }
  }
}
