import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildNewsletter } from './galley.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that holds the tests' newsletter, built. */
    site: string
  }
}

/** Builds the tests' newsletter once for all tests that look at it. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'galley-site-'))
  const { code, stdout, stderr } = buildNewsletter(folder)
  if (code !== 0) throw new Error(`The tests' newsletter does not build:\n${stdout}${stderr}`)
  project.provide('site', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
