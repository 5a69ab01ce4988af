import { rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import type { Finding } from '../core/model/diagnostic.ts'
import { copyServed, openOutput, type Output } from '../io/output.ts'
import { siteViews } from './archive.ts'
import { FailedTexts, notedFailures, noteFailures } from './failed-texts.ts'
import { outputPlacesOf, type SiteOptions } from './options.ts'

/** Astro would copy what links in `public/` lead to, wherever it is. */
const leavesPublic: Plugin = {
  name: 'galley-leaves-public',
  configEnvironment: () => ({ build: { copyPublicDir: false } }),
}

/** What becomes of a build some of whose texts have failed; the old site stays. */
export type Fail = (failures: readonly Finding[]) => void

const failAtOnce: Fail = (failures) => {
  throw new FailedTexts(failures)
}

/** Has Astro build into a fresh folder, which takes the place of the old site when everything is written. It must be the last integration. */
export function freshOutput(options: SiteOptions, fail: Fail = failAtOnce): AstroIntegration {
  let output: Output | undefined
  let cacheDir: string | undefined
  return {
    name: 'galley-fresh-output',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return
        noteFailures()
        output = openOutput(outputPlacesOf(options))
        updateConfig({
          outDir: pathToFileURL(`${output.folder}/`),
          // Astro would leave out pages whose addresses files of `public/` have: it knows of none.
          publicDir: pathToFileURL(`${output.folder}/.none/`),
          vite: { plugins: [leavesPublic] },
        })
      },
      'astro:config:done': ({ config }) => void (cacheDir = fileURLToPath(config.cacheDir)),
      'astro:build:done': async () => {
        if (!output) return
        const failures = notedFailures()
        if (failures.length > 0) {
          // Astro has kept the pages without these texts, and would take them from there.
          if (cacheDir !== undefined) rmSync(cacheDir, { recursive: true, force: true })
          return fail(failures)
        }
        const { served } = await siteViews()
        copyServed(outputPlacesOf(options).publicDir, output.folder, new Set(served))
        output.publish()
      },
    },
  }
}
