import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The checkout that this file is part of. */
const project = path.join(import.meta.dirname, '../..')

/** A static import or re-export of a module beside it; those of types alone bring no code. */
const relativeImport = /^(?:import|export)\b(?! type\b)[^;'"]*?from '(\.[^']+)'/gm

/**
 * Hash over the code that gives one result: a module, all that it imports, and what the packages are.
 *
 * @param modules paths from the project's root; modules that they import are found by themselves
 * @param textOf the text of a module, by its path from the project's root
 */
export function fingerprintOf(modules: readonly string[], textOf: (module: string) => string = textInProject): string {
  const hash = createHash('sha256')
  for (const module of modulesFrom(modules, textOf)) hash.update(`${module}\n`).update(textOf(module))
  return hash.update(textOf('package-lock.json')).digest('hex')
}

/** The modules and everything that they import from the project, at any remove, sorted. */
export function modulesFrom(modules: readonly string[], textOf: (module: string) => string = textInProject): readonly string[] {
  const found = new Set<string>()
  const open = [...modules]
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    if (found.has(module)) continue
    found.add(module)
    for (const [, specifier = ''] of textOf(module).matchAll(relativeImport)) {
      open.push(path.posix.join(path.posix.dirname(module), specifier))
    }
  }
  return [...found].sort()
}

const textInProject = (module: string): string => readFileSync(path.join(project, module), 'utf8')
