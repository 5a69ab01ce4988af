import { hash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ownValue } from '../core/model/own-value.ts'

/** Checksums of the files of a folder that another program fills, by path in it. */
const sealName = 'checksums.json'

/** Notes what the files of a folder hold now. Where that cannot be written, the folder counts as damaged next time. */
export function seal(folder: string): void {
  try {
    writeFileSync(path.join(folder, sealName), JSON.stringify(checksumsIn(folder)))
  } catch {
    rmSync(path.join(folder, sealName), { force: true })
  }
}

/**
 * Empties a folder whose files are not what they were when it was sealed, or that never was: what fills it takes them as they are. The
 * seal is broken, because what uses the folder next changes it.
 */
export function unseal(folder: string): void {
  if (!existsSync(folder)) return
  if (isIntact(folder)) rmSync(path.join(folder, sealName), { force: true })
  else for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true })
}

function isIntact(folder: string): boolean {
  try {
    const sealed = JSON.parse(readFileSync(path.join(folder, sealName), 'utf8')) as Readonly<Record<string, string>>
    const now = checksumsIn(folder)
    return (
      Object.keys(now).length === Object.keys(sealed).length &&
      Object.entries(now).every(([file, sum]) => ownValue(sealed, file) === sum)
    )
  } catch {
    return false
  }
}

function checksumsIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => file !== path.join(folder, sealName))
      .map((file) => [path.relative(folder, file), hash('sha256', readFileSync(file))]),
  )
}
