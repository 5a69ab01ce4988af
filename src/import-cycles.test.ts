import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const project = path.join(import.meta.dirname, '..')
const fromModule = /^(?:import|export)\b[^;'"]*?from '(\.[^']+\.ts)'/gm

/** What each module imports, types included, which `import-x/no-cycle` passes over. */
const imports = new Map(
  globSync('{src,scripts}/**/*.ts', { cwd: project }).map((module): [string, string[]] => [
    module,
    [...readFileSync(path.join(project, module), 'utf8').matchAll(fromModule)].map(([, specifier = '']) =>
      path.posix.join(path.posix.dirname(module), specifier),
    ),
  ]),
)

test('no modules import each other, not even types', () => {
  expect([...imports.values()].flat().length).toBeGreaterThan(1000)
  expect(cycles(imports)).toEqual([])
})

test('a cycle is found, whatever leads to it', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ])
  expect(cycles(graph)).toEqual(['b → d → b'])
})

function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (module: string, trail: readonly string[]) => {
    const start = trail.indexOf(module)
    if (start !== -1) found.push([...trail.slice(start), module].join(' → '))
    if (start !== -1 || done.has(module)) return
    for (const next of graph.get(module) ?? []) walk(next, [...trail, module])
    done.add(module)
  }
  for (const module of graph.keys()) walk(module, [])
  return found
}
