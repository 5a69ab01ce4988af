import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { galley, now } from './galley.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that holds the example newsletter, built. */
    site: string
  }
}

/** Builds the example newsletter once for all tests that look at it. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'galley-site-'))
  const { code, stdout, stderr } = galley('build', '--out', folder, '--now', now, '--force')
  if (code !== 0) throw new Error(`The example newsletter does not build:\n${stdout}${stderr}`)
  project.provide('site', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
