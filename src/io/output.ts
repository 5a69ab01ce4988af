import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { walkServed } from './folder.ts'
import { markName, markText, OutputError, stateOf, targetOf, type OutputPlaces } from './output-target.ts'

/** A site in the making. */
export interface Output {
  /**
   * Where the site is written: beside the target, or, since Astro moves files from the project there by renaming them, in the project
   * where the target is on another file system. It is always the same for one target, as what Astro caches depends on it.
   */
  readonly folder: string
  /** Puts the finished site in the place of the old one. */
  readonly publish: () => void
}

/**
 * Prepares a fresh folder for a site. The site that is there stays as it is until `publish`; what earlier builds left behind that
 * did not end is cleared away.
 *
 * @throws OutputError where the site may not go there, before anything is touched
 */
export function openOutput(places: OutputPlaces): Output {
  const target = targetOf(places)
  const { fresh } = besides(target)
  let folder = fresh
  explained(`no folder can be made beside ${target}`, () => {
    clearLeftovers(target, places.project)
    mkdirSync(fresh, { recursive: true })
    if (statSync(fresh).dev === statSync(places.project).dev) return
    folder = inProject(places.project)
    mkdirSync(folder, { recursive: true })
  })
  return {
    folder,
    publish: () => {
      // It may have become somebody else's meanwhile.
      if (targetOf(places) !== target) throw new OutputError(`${places.out} has come to lead elsewhere during the build.`)
      explained(`the new site cannot be put in the place of ${target}`, () => {
        if (folder !== fresh) {
          cpSync(folder, fresh, { recursive: true })
          remove(folder)
        }
        switchTo(fresh, target)
      })
    },
  }
}

/** Copies what is served untouched. Astro leaves a page out where such a file has its address. */
export function copyServed(publicDir: string, folder: string): void {
  explained(`${publicDir} cannot be copied`, () => {
    for (const file of walkServed(publicDir).files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      copyFileSync(path.join(publicDir, file), path.join(folder, file))
    }
  })
}

/** Removes what a build that did not end has left. The old site is put back where it was killed in the middle of the switch. */
export function clearLeftovers(target: string, project: string): void {
  const { fresh, old } = besides(target)
  if (stateOf(old) === 'site' && stateOf(target) === 'absent') renameSync(old, target)
  for (const folder of [old, fresh, inProject(project)]) remove(folder)
}

const inProject = (project: string): string => path.join(project, '.astro/galley-next')

const besides = (target: string) => {
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.galley-`)
  return { fresh: `${beside}next`, old: `${beside}old` }
}

/** The mark is made last and goes first, so that a folder that has one is whole. */
function switchTo(fresh: string, target: string): void {
  writeFileSync(path.join(fresh, markName), markText)
  const { old } = besides(target)
  const state = stateOf(target)
  if (state !== 'absent') chmodSync(fresh, statSync(target).mode & 0o7777)
  if (state === 'empty') rmdirSync(target)
  if (state !== 'site') return renameSync(fresh, target)
  renameSync(target, old)
  try {
    renameSync(fresh, target)
  } catch (error) {
    renameSync(old, target)
    throw error
  }
  remove(old)
}

function remove(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) rmSync(path.join(folder, markName), { force: true })
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Says of a fault of the disk what it has prevented; any other error is a bug and thrown on. */
function explained(what: string, task: () => void): void {
  try {
    task()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new OutputError(`The site cannot be written, since ${what}: ${message}.`)
  }
}
