import { pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { openOutput, type Output } from '../io/output.ts'
import { outputPlacesOf, type SiteOptions } from './options.ts'

/** Has Astro build into a fresh folder, which takes the place of the old site when everything is written. It must be the last integration. */
export function freshOutput(options: SiteOptions): AstroIntegration {
  let output: Output | undefined
  return {
    name: 'galley-fresh-output',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return
        output = openOutput(outputPlacesOf(options))
        updateConfig({ outDir: pathToFileURL(`${output.folder}/`) })
      },
      'astro:build:done': () => output?.publish(),
    },
  }
}
