import { slug } from '../model/front-matter/shared.ts'
import type { HugoPage, Values } from './hugo-page.ts'
import { dateKeys } from './keys.ts'
import { ownValue } from '../model/own-value.ts'

/** What a page's front matter says that decides what the page becomes. */
export interface Facts {
  readonly slug: string | null
  readonly title: string | null
  /** The value of the first key from which Hugo takes a page's date, as text. */
  readonly date: string | null
  /** Slug of the event that it is tied to. */
  readonly event: string | null
  /** `type` or `layout` says that it is a page rather than a post. */
  readonly isPage: boolean
  /** The key that keeps Hugo from publishing it as a page. */
  readonly hiddenBy: string | null
  /** `markup`, where it is not Markdown. */
  readonly markup: string | null
}

export function factsOf({ values, written }: Pick<HugoPage, 'values' | 'written'>): Facts {
  const at = (key: string) => textValue(valueOf(values, key), valueOf(written, key))
  const markup = at('markup')?.toLowerCase() ?? null
  return {
    slug: at('slug'),
    title: at('title'),
    date: dateKeys.map(at).find((date) => date !== null) ?? null,
    event: slug.safeParse(at('event')).data ?? null,
    isPage: [at('type'), at('layout')].some((kind) => kind?.toLowerCase() === 'page'),
    hiddenBy: hidingKey(values),
    markup: markup === null || /^(md|markdown|goldmark|blackfriday|mmark)$/.test(markup) ? null : markup,
  }
}

/** The value of a key, whose case Hugo ignores. */
export const valueOf = (values: Values, key: string): unknown =>
  ownValue(values, Object.keys(values).find((name) => name.toLowerCase() === key) ?? key)

/** A scalar as text, a number as it is written. Null where there is none, or only white space. */
export function textValue(value: unknown, written: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null
  const text = typeof value === 'string' ? value : typeof written === 'string' ? written : String(value)
  return text.trim() || null
}

function hidingKey(values: Values): string | null {
  if (valueOf(values, 'headless') === true) return 'headless'
  for (const key of ['build', '_build']) {
    const build = valueOf(values, key)
    if (
      typeof build === 'object' &&
      build !== null &&
      ['never', false].includes(valueOf(build as Values, 'render') as string | boolean)
    )
      return `${key}.render`
  }
  return null
}
