import { defineCollection } from 'astro:content'
import * as z from 'zod'
import { assetLoader, revisionLoader } from './astro/loaders.ts'

/** What Astro itself must know of the content to compile it. The content itself is read at run time: `live.config.ts`. */
export const collections = {
  assets: defineCollection({
    loader: assetLoader(),
    schema: ({ image }) => z.object({ images: z.record(z.string(), image()) }),
  }),
  revision: defineCollection({ loader: revisionLoader(), schema: z.object({}) }),
}
