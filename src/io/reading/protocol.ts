import type { MessagePort } from 'node:worker_threads'
import type { DocumentKind, SourceFile } from '../../core/model/document.ts'
import type { ReadingSettings } from '../../core/model/settings.ts'

/** A text that has to be read. */
export interface Text {
  readonly source: SourceFile
  readonly kind: DocumentKind
}

/** What reading one text may cost. */
export interface Limits {
  /** Seconds of CPU. */
  readonly seconds: number
  /** MB of heap. */
  readonly megabytes: number
}

export const usualLimits: Limits = { seconds: 8, megabytes: 512 }

/** What the coordinator is started with. */
export interface Order {
  readonly texts: readonly Text[]
  readonly settings: ReadingSettings
  /** How many workers read at once. */
  readonly workers: number
  readonly limits: Limits
  readonly port: MessagePort
  /** A counter that grows with every answer, and every second while there is none. */
  readonly signal: Int32Array<SharedArrayBuffer>
}

/** What became of a text: its entry, serialised; that it went beyond a limit; or what was thrown, which is a bug in Galley. */
export type Answer =
  { readonly entry: Uint8Array<ArrayBuffer> } | { readonly beyond: 'seconds' | 'megabytes' } | { readonly thrown: string }
