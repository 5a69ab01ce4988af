import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import { cacheDirOf, readArchive } from '../../src/io/archive.ts'
import { newsSince, toldAt } from '../../src/io/since.ts'
import { readSettings } from '../../src/io/settings.ts'
import path from 'node:path'
import { report, type Format } from '../reporters/report.ts'
import { projectRoot, type PlaceOptions } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export interface CheckOptions extends PlaceOptions {
  /** Issues by number, or files; all when none is named. */
  readonly only: readonly string[]
  readonly format: Format
  /** A revision: only what is new since. */
  readonly since?: string | undefined
}

/** @returns 1 when there is an error, 2 when an issue that was named is not there */
export async function run({ only, format, since, content, config, now }: CheckOptions, terminal: Terminal): Promise<0 | 1 | 2> {
  const settings = await readSettings(config)
  const root = path.resolve(content)
  const options = {
    content: root,
    settings,
    now,
    showHeld: true,
    publicDir: path.join(projectRoot, 'public'),
    cacheDir: cacheDirOf(projectRoot, root),
  }
  const { diagnostics: all, readings } = readArchive(options)
  const diagnostics = since === undefined ? all : newsSince(toldAt(options, since), all, root)
  const wanted = only.map((name) => ({ name, isWanted: matcherOf(name, root) }))
  for (const { name, isWanted } of wanted) {
    if (readings.some(({ file }) => isWanted(file)) || all.some(({ place }) => isWanted(place.file))) continue
    terminal.stderr(`${name} is neither an issue nor a file of ${content}.\n`)
    return 2
  }
  const shown =
    only.length === 0 ? diagnostics : diagnostics.filter(({ place }) => wanted.some(({ isWanted }) => isWanted(place.file)))
  const files = readings.filter(({ file }) => only.length === 0 || wanted.some(({ isWanted }) => isWanted(file))).length
  report(shown, format, { content, files }, terminal)
  return shown.some(isError) ? 1 : 0
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

/** `288` means everything of that issue, a path that file or folder: relative to where the command is run, or to the content. */
export function matcherOf(name: string, root: string): (file: string) => boolean {
  const relative = path.relative(root, path.resolve(name)).split(path.sep).join('/')
  const starts = [`issues/${name}`, name, relative].map((start) => start.replace(/\/$/, ''))
  return (file) => starts.some((start) => file === start || file.startsWith(`${start}/`))
}
