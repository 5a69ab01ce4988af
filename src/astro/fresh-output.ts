import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import type { Diagnostic, Finding } from '../core/model/diagnostic.ts'
import type { Settings } from '../core/model/settings.ts'
import { copyServed, notPublished, openOutput, type Output } from '../io/output.ts'
import { OutputError } from '../io/output-target.ts'
import { siteArchive } from './archive.ts'
import { checkOutput } from './check-output.ts'
import { FailedTexts, notedFailures, noteFailures } from './failed-texts.ts'
import { outputPlacesOf, type SiteOptions } from './options.ts'

/** Astro would copy what links in `public/` lead to, wherever it is. */
const leavesPublic: Plugin = {
  name: 'galley-leaves-public',
  configEnvironment: () => ({ build: { copyPublicDir: false } }),
}

/** Who is told of faults in place of Astro, so that the build itself need not fail; the old site stays. */
export interface Told {
  /** Is given the texts that have failed. */
  readonly failed: (failures: readonly Finding[]) => void
  /** Is given what a check has found on the site that is about to be published. */
  readonly checked: (found: readonly Diagnostic[]) => void
}

/**
 * Has Astro build into a fresh folder, which takes the place of the old site when everything is written and nothing that the check of it
 * finds is an error. It must be the last integration.
 *
 * @param told absent: Astro logs what is found, and fails
 */
export function freshOutput(options: SiteOptions, settings: Settings, told?: Told): AstroIntegration {
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
      'astro:build:done': async ({ assets, logger }) => {
        if (!output) return
        const failures = notedFailures()
        if (failures.length > 0) {
          // Astro has kept the pages without these texts, and would take them from there.
          if (cacheDir !== undefined) rmSync(cacheDir, { recursive: true, force: true })
          if (!told) throw new FailedTexts(failures)
          return told.failed(failures)
        }
        const { folder, publish } = output
        const read = await siteArchive()
        copyServed(outputPlacesOf(options).publicDir, folder, new Set(read.views.served))
        const made = [...assets.values()].flat().map((url) => path.relative(folder, fileURLToPath(url)))
        const found = checkOutput(folder, new Set(made.map((file) => file.split(path.sep).join('/'))), read, options, settings)
        const isFaulty = found.some(({ severity }) => severity === 'error')
        if (told) {
          told.checked(found)
          if (isFaulty) return
        } else {
          for (const { message, code, severity } of found) logger[severity === 'error' ? 'error' : 'warn'](`${message} [${code}]`)
          if (isFaulty) throw new OutputError(notPublished(options.out))
        }
        publish()
      },
    },
  }
}
