import { existsSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { realPathOf } from './real-path.ts'

/** A site may not or cannot be written where it should; the message says why, and can be printed as it is. */
export class OutputError extends Error {}

/** Where a site is written, and what must not be lost by that. All paths are absolute. */
export interface OutputPlaces {
  /** The folder that will contain the site. */
  readonly out: string
  readonly content: string
  /** The settings file. */
  readonly config: string
  readonly project: string
  readonly publicDir: string
}

/** Marks the folders that Galley has made, and so may replace. It is a hidden file, which servers should not serve. */
export const markName = '.galley-site'
export const markText = 'Galley has made this folder, and replaces all of it with the next build.\n'

/**
 * The real path of the folder for the site, which need not exist yet.
 *
 * @throws OutputError if the site would replace anything but a site that Galley has made
 */
export function targetOf(places: OutputPlaces): string {
  const target = realOf(places.out)
  const fault = faultOf(target, places)
  if (fault !== undefined) throw new OutputError(`The site cannot go to ${places.out}: ${fault}.`)
  return target
}

/** Why the site may not go there, and what to do. */
function faultOf(target: string, places: OutputPlaces): string | undefined {
  const fault = placeFault(target, places)
  if (fault !== undefined) return `${fault}; name another folder with --out`
  return stateOf(target) === 'foreign'
    ? 'it holds files, and Galley replaces only folders that it has made itself; remove it if it is an old site, else name another folder with --out'
    : undefined
}

function placeFault(target: string, { content, config, project, publicDir }: OutputPlaces): string | undefined {
  const own: readonly (readonly [name: string, place: string])[] = [
    ['the content folder', content],
    ['the folder of files that are served untouched', publicDir],
    ['the code of the project', path.join(project, 'src')],
  ]
  const kept: readonly (readonly [name: string, place: string])[] = [
    ...own,
    ['the settings file', config],
    ['the project', project],
    ['your home folder', homedir()],
    ['the folder that you are in', process.cwd()],
  ]
  if (path.dirname(target) === target) return 'it is the root of the file system'
  for (const [name, place] of kept) if (isSame(target, realOf(place))) return `it is ${name}`
  for (const [name, place] of kept) if (isIn(realOf(place), target)) return `${name} lies in it`
  for (const [name, place] of own) if (isIn(target, realOf(place))) return `it lies in ${name}`
  if (target.split(path.sep).some((name) => repositories.includes(name.toLowerCase())))
    return 'it lies in the data of a repository'
  if (repositories.some((name) => existsSync(path.join(target, name)))) return 'it is the root of a repository'
  return stateOf(target) === 'file' ? 'it is no folder' : undefined
}

const repositories: readonly string[] = ['.git', '.hg', '.jj', '.svn']

/** What is at a path: nothing, a site that Galley has made, any other folder, … */
export function stateOf(place: string): 'absent' | 'empty' | 'site' | 'foreign' | 'file' {
  const stats = lstatSync(place, { throwIfNoEntry: false })
  if (stats === undefined) return 'absent'
  if (!stats.isDirectory()) return 'file'
  if (isMarked(place)) return 'site'
  return readdirSync(place).length === 0 ? 'empty' : 'foreign'
}

function isMarked(folder: string): boolean {
  const mark = path.join(folder, markName)
  return lstatSync(mark, { throwIfNoEntry: false })?.isFile() === true && readFileSync(mark, 'utf8') === markText
}

function realOf(place: string): string {
  let real: string | undefined
  try {
    real = realPathOf(place)
  } catch (error) {
    throw new OutputError(`The site cannot go to ${place}: ${(error as Error).message}.`)
  }
  if (real === undefined) throw new OutputError(`${place} is a link that leads nowhere.`)
  return real
}

const isIn = (inner: string, outer: string): boolean =>
  isSame(inner, outer) || (path.dirname(inner) !== inner && isIn(path.dirname(inner), outer))

/** Whether two real paths lead to the same folder, as they may on a disk that ignores case or Unicode form, or by a mount. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [a, b].map((place) => statSync(place, { throwIfNoEntry: false, bigint: true }))
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev
}
