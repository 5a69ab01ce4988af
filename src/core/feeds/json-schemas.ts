import * as z from 'zod'
import { urlOf } from '../archive/resolve.ts'
import { issueDataSchema, issuesIndexSchema } from '../model/issue-data.ts'
import type { Settings } from '../model/settings.ts'

/** Published schemas, by the name that their address ends in. The meaning of a released name never changes. */
export const publishedSchemas = { 'issue-1': issueDataSchema, 'issues-1': issuesIndexSchema } as const

/**
 * A published shape as JSON Schema 2020-12 (https://json-schema.org/draft/2020-12). It allows fields that it
 * does not name, so that an older copy accepts files with new fields.
 */
export function jsonSchema(name: keyof typeof publishedSchemas, settings: Pick<Settings, 'url'>): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(publishedSchemas[name], {
    override: ({ jsonSchema: part }) => void delete part.additionalProperties,
  })
  return { $schema, $id: new URL(urlOf(`/schemas/${name}.json`, settings), settings.url).href, ...schema }
}
