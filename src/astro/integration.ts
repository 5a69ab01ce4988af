import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Settings } from '../core/model/settings.ts'
import { moveErrorNumbers, serveErrorNumbers } from './error-numbers.ts'
import { onlyContentInEditor } from './editor-requests.ts'
import { onlyPublishedFiles } from './file-requests.ts'
import { optionsFrom } from './options.ts'
import { ownImports } from './own-imports.ts'
import { proofApp } from './toolbar/register.ts'
import { feedToolbar } from './toolbar/server.ts'

const id = 'virtual:galley/settings'

/** Gives components the settings, issues their addresses by `issuePath`, and `dev` its toolbar. */
export function galley(settings: Settings): AstroIntegration {
  return {
    name: 'galley',
    hooks: {
      'astro:config:setup': ({ addDevToolbarApp, command, injectRoute, updateConfig }) => {
        if (command === 'dev') addDevToolbarApp(proofApp)
        const issue = settings.issuePath.replace(':number', '[number]').replace(/\/$/, '')
        injectRoute({ pattern: issue, entrypoint: './src/routes/issue.astro' })
        injectRoute({ pattern: `${issue}.json`, entrypoint: './src/routes/issue.json.ts' })
        injectRoute({ pattern: `${issue}.md`, entrypoint: './src/routes/issue.md.ts' })
        injectRoute({ pattern: `${issue}/notes`, entrypoint: './src/routes/issue-notes.astro' })
        updateConfig({
          vite: {
            plugins: [
              ownImports(optionsFrom(process.env)),
              {
                name: 'galley-editor-requests',
                configureServer: ({ middlewares }) => void middlewares.use(onlyContentInEditor(optionsFrom(process.env).content)),
              },
              {
                name: 'galley-file-requests',
                configureServer: ({ middlewares }) => {
                  const { root, content } = optionsFrom(process.env)
                  const { pathname: base } = new URL(settings.url)
                  middlewares.use(onlyPublishedFiles({ root, content, publicDir: path.join(root, 'public'), base }))
                },
              },
              {
                name: 'galley-error-numbers',
                configureServer: ({ middlewares }) => void middlewares.use(serveErrorNumbers(new URL(settings.url).pathname)),
              },
              {
                name: 'galley-settings',
                resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
                load: (source: string) =>
                  source === `\0${id}` ? `export const settings = ${JSON.stringify(settings)}` : undefined,
              },
            ],
          },
        })
      },
      'astro:server:setup': feedToolbar,
      'astro:build:done': ({ dir }) => moveErrorNumbers(fileURLToPath(dir)),
    },
  }
}
