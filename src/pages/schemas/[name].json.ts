import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { settings } from 'virtual:galley/settings'
import { jsonSchema, publishedSchemas } from '../../core/feeds/json-schemas.ts'
import { keyOf } from '../../astro/key-of.ts'

export const getStaticPaths = () =>
  (Object.keys(publishedSchemas) as (keyof typeof publishedSchemas)[]).map((name) => {
    const schema = jsonSchema(name, settings)
    return { params: { name }, props: { schema }, cacheKey: keyOf(schema) }
  })

/** The JSON Schema of a JSON file of the site. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { schema } }) =>
  new Response(`${JSON.stringify(schema, null, 2)}\n`, { headers: { 'Content-Type': 'application/schema+json; charset=utf-8' } })
