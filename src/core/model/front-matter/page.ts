import * as z from 'zod'
import { optionalText, text, textList } from './shared.ts'

/** Front matter of `pages/<slug>.mdx`. */
export const pageFrontMatter = z.strictObject({
  title: text,
  description: optionalText,
  aliases: textList.default([]),
  draft: z.boolean('must be true or false').default(false),
})

export type PageFrontMatter = z.output<typeof pageFrontMatter>
