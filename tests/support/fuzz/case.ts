import type { SettingsInput } from '../../../src/core/model/settings.ts'

/** How a text is written to the disk. */
export type Encoding = 'utf-8' | 'utf-8 with a mark' | 'utf-16' | 'latin-1' | 'cut'

export interface FuzzedFile {
  readonly path: string
  readonly text: string
  readonly encoding: Encoding
}

/** A newsletter, as the fuzzing makes it. */
export interface Case {
  readonly files: readonly FuzzedFile[]
  readonly settings: Readonly<Record<string, unknown>> & Pick<SettingsInput, 'url'>
  /** The build's clock. */
  readonly now: string
  readonly includeUnpublished: boolean
  /** Paths of files of `public/`. */
  readonly served: readonly string[]
}

export function bytesOf({ text, encoding }: FuzzedFile): Uint8Array {
  const utf8 = new TextEncoder().encode(text)
  switch (encoding) {
    case 'utf-8':
      return utf8
    case 'utf-8 with a mark':
      return new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])
    case 'utf-16':
      return new Uint8Array([
        0xff,
        0xfe,
        ...[...text].flatMap((_, index) => [text.charCodeAt(index) & 0xff, text.charCodeAt(index) >> 8]),
      ])
    case 'latin-1':
      return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff)
    case 'cut':
      return utf8.subarray(0, Math.max(0, utf8.length - 1))
  }
}
