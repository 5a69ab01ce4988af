import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openCacheFolder } from './cache-folder.ts'
import { fingerprintOf } from './fingerprint.ts'

const decoder = path.join(import.meta.dirname, 'decode-pictures.ts')

/** Milliseconds that one picture may take, and how many more for each of the others. */
const [timeLimit, perPicture] = [20_000, 1_000]

/**
 * Those of these pictures that Astro cannot process, for a broken one would stop its build. They are tried in a process of their own,
 * because what decodes them is native code, which a picture may bring down; the result is kept for each picture.
 *
 * @param files absolute paths; what is not there, as in an earlier version, does not fail
 * @param cacheDir absent: nothing is kept
 * @param program tries the pictures; see `decode-pictures.ts`
 */
export function failingPictures(files: readonly string[], cacheDir: string | undefined, program = decoder): ReadonlySet<string> {
  const cache = cacheDir === undefined ? undefined : openCacheFolder(path.join(cacheDir, 'pictures'))
  const base = fingerprintOf(['src/io/decode-pictures.ts'])
  const keyed = files.filter((file) => existsSync(file)).map((file) => ({ file, name: nameOf(file, base) }))
  const known = new Map(keyed.map(({ file, name }) => [file, cache?.read(name)?.toString()]))
  const unknown = keyed.flatMap(({ file }) => (known.get(file) === undefined ? [file] : []))
  const failed = unknown.length === 0 ? new Set<string>() : failedOf(unknown, program)
  for (const { file, name } of keyed) if (known.get(file) === undefined) cache?.write(name, failed.has(file) ? fails : works)
  cache?.keepOnly(new Set(keyed.map(({ name }) => name)))
  return new Set(files.filter((file) => failed.has(file) || known.get(file) === fails))
}

const [works, fails] = ['works', 'fails']

const nameOf = (file: string, base: string): string =>
  createHash('sha256')
    .update(`${base}\n${path.extname(file)}\n`)
    .update(readFileSync(file))
    .digest('hex')
    .slice(0, 40)

/** Where the process ends before it has tried all, the picture that it was at has failed, and another process goes on after it. */
function failedOf(files: readonly string[], program: string): ReadonlySet<string> {
  const failed = new Set<string>()
  for (let left = files; left.length > 0;) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program], {
      input: JSON.stringify(left),
      encoding: 'utf8',
      timeout: timeLimit + perPicture * left.length,
    })
    if (stdout === '') throw new Error(`The program that decodes pictures does not start: ${stderr}`)
    const written = new Set(stdout.split('\n'))
    const last = status === 0 ? left.length : left.findLastIndex((_, index) => written.has(String(index)))
    for (const [index, file] of left.entries()) if (written.has(`-${index}`) || index === last) failed.add(file)
    left = left.slice(last + 1)
  }
  return failed
}
