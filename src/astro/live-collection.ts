import type { LiveLoader } from 'astro/loaders'
import type * as z from 'zod'
import type { Frozen } from '../core/model/issue-data.ts'
import type { ReadArchive } from '../io/archive.ts'
import { siteArchive } from './archive.ts'

interface LiveEntry<Data> {
  readonly id: string
  /** Made on demand, since an issue has many items. */
  readonly data: () => Data
}

/**
 * Schema and loader for `defineLiveCollection`. Astro's types do not tie the two; here entries of another kind do not compile.
 *
 * @param name what Astro calls the loader
 * @param entriesOf the entries, in the order in which pages get them
 */
export function liveCollection<Schema extends z.ZodType<Record<string, unknown>>>(
  name: string,
  schema: Schema,
  entriesOf: (read: ReadArchive) => readonly LiveEntry<Frozen<z.output<Schema>>>[],
) {
  const entries = async () => entriesOf(await siteArchive())
  const made = ({ id, data }: LiveEntry<Record<string, unknown>>) => ({ id, data: data() })
  const loader: LiveLoader<Record<string, unknown>, { id: string }> = {
    name,
    loadCollection: async () => ({ entries: (await entries()).map(made) }),
    loadEntry: async ({ filter }) => {
      const entry = (await entries()).find(({ id }) => id === filter.id)
      return entry && made(entry)
    },
  }
  return { schema, loader }
}
