import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Topic } from '../core/model/publication.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Vocabulary } from '../core/model/topics.ts'
import { read } from '../core/read.ts'
import { compileVocabulary } from '../core/topics/vocabulary.ts'
import { walk } from './walk.ts'

/** The vocabulary of a folder of topic files; empty if there is no folder. Faults in topics are left to `check`. */
export function readVocabulary(folder: string, settings: Settings): Vocabulary {
  const files = existsSync(folder)
    ? walk(folder)
        .files.filter((name) => /^[^/]+\.md$/.test(name))
        .sort()
    : []
  const topics = files.flatMap((name): Topic[] => {
    const { publication } = read({ path: `topics/${name}`, bytes: readFileSync(path.join(folder, name)) }, 'topic', settings)
    return publication?.kind === 'topic' ? [publication] : []
  })
  return compileVocabulary(topics).value
}
