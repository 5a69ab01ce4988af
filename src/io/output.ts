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

/** A site that is being built. */
export interface Output {
  /**
   * Where the site is written: beside the target, or, since Astro moves files from the project there by renaming them, in the project
   * where the target is on another file system. It is always the same for one target, as what Astro caches depends on it.
   */
  readonly folder: string
  /** Replaces the old site with the finished one. */
  readonly publish: () => void
}

/**
 * Prepares a fresh folder for a site. The existing site stays unchanged until `publish`. What interrupted builds have left behind is
 * removed.
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
      // Another program may have changed the target during the build.
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

/**
 * Copies the files that are served unchanged.
 *
 * @param kept paths from the site's root of the files that no page has the address of
 */
export function copyServed(publicDir: string, folder: string, kept: ReadonlySet<string>): void {
  explained(`${publicDir} cannot be copied`, () => {
    for (const file of walkServed(publicDir).files) {
      if (!kept.has(`/${file}`)) continue
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      copyFileSync(path.join(publicDir, file), path.join(folder, file))
    }
  })
}

/** What is said where a new site has an error. */
export const notPublished = (out: string): string =>
  `The new site has faults, and was not published. What was in ${out} is as it was.`

/** Removes what an interrupted build has left. If it was interrupted during the switch, the old site is put back. */
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

/** Moves the old site away and the fresh one in. The mark is written last and removed first, so that a folder with a mark is complete. */
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

/** Adds to a fault of the disk what it has prevented; any other error is a bug and is thrown as it is. */
function explained(what: string, task: () => void): void {
  try {
    task()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new OutputError(`The site cannot be written, since ${what}: ${message}.`)
  }
}
