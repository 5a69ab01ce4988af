import { closeSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { fileBeside, isBeside } from '../core/links/beside.ts'
import type { Finding, Place } from '../core/model/diagnostic.ts'
import type { Entry } from '../core/model/entry.ts'

/**
 * How pictures begin, read as Latin-1, by https://mimesniff.spec.whatwg.org/, TIFF 6.0, and ISO/IEC 14496-12 for AVIF. A drawing must be
 * called one: it is code.
 */
const formats: readonly { readonly names: RegExp; readonly bytes: RegExp }[] = [
  {
    names: /\.(?:apng|avif|gif|jpe?g|png|tiff|webp)$/i,
    bytes:
      /^(?:\u0089PNG\r\n[^]\n[^]{4}IHDR[^]{13}|\u00ff\u00d8\u00ff[^]{16}|GIF8[79]a[^]{7}|RIFF[^]{4}WEBPVP8[^]{14}|(?:II\*\0|MM\0\*)[^]{8}|[^]{4}ftyp(?:avif|avis|mif1|msf1))/,
  },
  { names: /\.svg$/i, bytes: /<svg[\s>]/ },
]

/** How much of a file tells its format, in bytes. A drawing may begin with a licence. */
const headLength = 65_536

export interface Pictures {
  /** Those that texts show and that are pictures, by path in the content folder. */
  readonly shown: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/**
 * Looks at the files that texts show as pictures. Astro would fail with one that is none, or that is damaged.
 *
 * @param assets files beside the texts
 * @param failing returns those of these files, absolute paths, that cannot be processed
 * @param assetIn bytes of files of an earlier version, in place of those on the disk; it is not asked for what is a picture today
 */
export function picturesIn(
  content: string,
  entries: readonly Entry[],
  assets: ReadonlySet<string>,
  failing: (files: readonly string[]) => ReadonlySet<string>,
  assetIn?: (file: string) => Uint8Array,
): Pictures {
  const faultOfAsset = (file: string) => {
    const fault = faultOf(file, () => headOf(path.join(content, file)))
    return fault === undefined || !assetIn
      ? fault
      : faultOf(file, () => Buffer.from(assetIn(file)).toString('latin1', 0, headLength))
  }
  const shown = entries.map(imagesOf).flatMap(({ file, images }) =>
    images.flatMap(({ path: name, place }) => {
      const beside = fileBeside(file, name)
      return beside === undefined || !assets.has(beside) ? [] : [{ name, place, beside }]
    }),
  )
  const faults = new Map([...new Set(shown.map(({ beside }) => beside))].map((file) => [file, faultOfAsset(file)]))
  const whole = [...faults].flatMap(([file, fault]) => (fault === undefined ? [file] : []))
  const failed = failing(whole.map((file) => path.join(content, file)))
  for (const file of whole)
    if (failed.has(path.join(content, file))) faults.set(file, 'is damaged and cannot be shown; save it anew')
  const findings = shown.flatMap(({ name, place, beside }): Finding[] => {
    const fault = faults.get(beside)
    return fault === undefined ? [] : [{ code: 'image-broken', place, message: `The image \`${name}\` ${fault}.` }]
  })
  return { shown: new Set(whole.filter((file) => faults.get(file) === undefined)), findings }
}

interface ImagesOfText {
  readonly file: string
  readonly images: readonly { readonly path: string; readonly place: Place }[]
}

function imagesOf({ file, body, publication }: Entry): ImagesOfText {
  const meta = publication?.meta
  const head = meta && 'image' in meta && meta.image && isBeside(meta.image.src) ? meta.image.src : undefined
  const place = publication?.places['image.src'] ?? publication?.places['image'] ?? { file }
  return { file, images: [...(body?.images ?? []), ...(head === undefined ? [] : [{ path: head, place }])] }
}

function faultOf(file: string, readHead: () => string): string | undefined {
  const format = formats.find(({ names }) => names.test(file))
  if (!format) return 'is of no format that browsers show; save it as PNG, JPEG, WebP, AVIF, GIF or SVG, with that ending'
  try {
    const head = readHead()
    if (format.bytes.test(head)) return undefined
    return head === ''
      ? 'is empty; put the picture in its place'
      : 'is no picture, or not one that its ending names; save it anew'
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return `cannot be read: ${message}`
  }
}

function headOf(file: string): string {
  const opened = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(headLength)
    return bytes.toString('latin1', 0, readSync(opened, bytes, 0, headLength, 0))
  } finally {
    closeSync(opened)
  }
}
