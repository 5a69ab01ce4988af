import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The checkout that this file is part of. */
const project = path.join(import.meta.dirname, '../..')

/** A static import or re-export of a module of the project. Those of types only are left out, since they add no code. */
const relativeImport = /^(?:import|export)\b(?! type\b)[^;'"]*?from '(\.[^']+)'/gm

/**
 * Hash of the code on which a result depends: modules, everything that they import, and the versions of packages.
 *
 * @param modules paths from the project's root; the modules that they import need not be named
 * @param textOf the text of a module, by its path from the project's root
 */
export function fingerprintOf(modules: readonly string[], textOf: (module: string) => string = textInProject): string {
  const hash = createHash('sha256')
  for (const module of modulesFrom(modules, textOf)) hash.update(`${module}\n`).update(textOf(module))
  return hash.update(textOf('package-lock.json')).digest('hex')
}

/** The modules and everything in the project that they import, directly or not, sorted. */
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
