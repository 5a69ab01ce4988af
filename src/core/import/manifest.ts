import * as z from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const entrySchema = z.strictObject({
  /** Path of the imported folder, relative to the one that is written: `../hugo/content/archive`. */
  from: z.string(),
  /** Path within that folder. */
  source: z.string(),
  /** SHA-256 of what was read. */
  read: hash,
  /** Path within the folder that is written. */
  target: z.string(),
  /** SHA-256 of what was written. */
  wrote: hash,
})

/** What import records about one file, so that a second run changes nothing and no edit is overwritten. */
export type ManifestEntry = Readonly<z.output<typeof entrySchema>>

/** Its name in the folder that is written. */
export const manifestName = '.galley-import.json'

/** @returns null where the text is not a manifest */
export function parseManifest(text: string): readonly ManifestEntry[] | null {
  try {
    return z.array(entrySchema).safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Sorted, one record a line, without timestamps: a diff shows what changed. */
export function formatManifest(entries: readonly ManifestEntry[]): string {
  const lines = [...entries]
    .sort(inOrder)
    .map(({ from, source, read, target, wrote }) => JSON.stringify({ from, source, read, target, wrote }))
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}

const inOrder = (a: ManifestEntry, b: ManifestEntry): number => compare(a.from, b.from) || compare(a.source, b.source)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
