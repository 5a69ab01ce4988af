import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { settings } from 'virtual:galley/settings'
import { jsonSchema, publishedSchemas } from '../../core/feeds/json-schemas.ts'
import { keyOf } from '../../astro/key-of.ts'
import { schemaResponse } from '../../astro/responses.ts'

export const getStaticPaths = () =>
  (Object.keys(publishedSchemas) as (keyof typeof publishedSchemas)[]).map((name) => {
    const schema = jsonSchema(name, settings)
    return { params: { name }, props: { schema }, cacheKey: keyOf(schema) }
  })

/** The JSON Schema of a JSON file of the site. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { schema } }) =>
  schemaResponse(`${JSON.stringify(schema, null, 2)}\n`)
