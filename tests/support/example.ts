import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import example from '../../galley.config.ts'
import type { Finding } from '../../src/core/model/diagnostic.ts'
import type { Topic } from '../../src/core/model/publication.ts'
import { settingsSchema } from '../../src/core/model/settings.ts'
import { read } from '../../src/core/read.ts'
import { project } from './galley.ts'

/** Whether `content/` is the newsletter that the project comes with: an editor who makes it theirs gives it another title. */
export const isExample = example.title === 'Slack Water'

/** For the name of a test that reads `content/`. */
export const unlessYours = isExample ? '' : ' (left out: the newsletter has another title)'

/** The vocabulary of the example, and what is found in its files; nothing where the newsletter is another. */
export function exampleTopics(): { readonly topics: readonly Topic[]; readonly findings: readonly Finding[] } {
  const folder = path.join(project, 'content/topics')
  const names = isExample && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : []
  const entries = names.map((name) =>
    read({ path: `topics/${name}`, bytes: readFileSync(path.join(folder, name)) }, 'topic', settingsSchema.parse(example)),
  )
  return {
    topics: entries.flatMap(({ publication }) => (publication?.kind === 'topic' ? [publication] : [])),
    findings: entries.flatMap(({ findings }) => findings),
  }
}
