import { addressesOf } from './addresses.ts'
import { factsOf, textValue, valueOf } from './facts.ts'
import type { HugoPage } from './hugo-page.ts'
import type { PageKind } from './keys.ts'
import { mapKeys } from './map-keys.ts'
import { isRefusal, type ImportOptions, type Refusal } from './model.ts'
import { rewrite } from './rewrite.ts'
import { shortcodeNotes } from './shortcodes.ts'
import type { Borrowed } from './sort.ts'

export interface Converted {
  /** The file's bytes; the same array that was read if nothing had to change. */
  readonly content: Uint8Array
  readonly notes: readonly string[]
  /** Where Galley publishes it. */
  readonly address: string
}

export interface Place {
  readonly kind: PageKind
  readonly target: string
  /** Of its file without the ending, or of its bundle's folder. */
  readonly name: string
  readonly date?: Borrowed
}

const byteOrderMark = [0xef, 0xbb, 0xbf]

/** Converts one page's front matter to Galley's. */
export function convert(page: HugoPage, { kind, target, name, date }: Place, options: ImportOptions): Converted | Refusal {
  const facts = factsOf(page)
  const url = textValue(valueOf(page.values, 'url'), valueOf(page.written, 'url'))
  const addresses = addressesOf({ facts, name, day: (facts.date ?? date?.date)?.slice(0, 10) }, url, { kind, target }, options)
  const mapping = mapKeys(page, kind, addresses, date)
  if (isRefusal(mapping)) return mapping
  const text = rewrite(page, mapping.changes)
  return {
    content: text === page.text ? page.bytes : encoded(text, page.bytes),
    notes: [...mapping.notes, ...shortcodeNotes(page)],
    address: addresses.own,
  }
}

/** UTF-8, with a byte order mark if the original has one. */
function encoded(text: string, original: Uint8Array): Uint8Array {
  const hasMark = byteOrderMark.every((byte, index) => original[index] === byte)
  return new Uint8Array([...(hasMark ? byteOrderMark : []), ...new TextEncoder().encode(text)])
}
