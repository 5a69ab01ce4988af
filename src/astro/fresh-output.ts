import { pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { copyServed, openOutput, type Output } from '../io/output.ts'
import { siteViews } from './archive.ts'
import { outputPlacesOf, type SiteOptions } from './options.ts'

/** Astro would copy what links in `public/` lead to, wherever it is. */
const leavesPublic: Plugin = {
  name: 'galley-leaves-public',
  configEnvironment: () => ({ build: { copyPublicDir: false } }),
}

/** Has Astro build into a fresh folder, which takes the place of the old site when everything is written. It must be the last integration. */
export function freshOutput(options: SiteOptions): AstroIntegration {
  let output: Output | undefined
  return {
    name: 'galley-fresh-output',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return
        output = openOutput(outputPlacesOf(options))
        updateConfig({
          outDir: pathToFileURL(`${output.folder}/`),
          // Astro would leave out pages whose addresses files of `public/` have: it knows of none.
          publicDir: pathToFileURL(`${output.folder}/.none/`),
          vite: { plugins: [leavesPublic] },
        })
      },
      'astro:build:done': async () => {
        if (!output) return
        const { served } = await siteViews()
        copyServed(outputPlacesOf(options).publicDir, output.folder, new Set(served))
        output.publish()
      },
    },
  }
}
