import path from 'node:path'
import { build, dev, type AstroIntegration } from 'astro'
import { astroConfig } from '../../src/astro/astro-config.ts'
import { optionsFrom } from '../../src/astro/options.ts'
import { withLock } from '../../src/io/lock.ts'

// Builds the site that the environment names, or serves it, as `npx astro` does, with further pages, as if their files stood in
// `src/pages`. Needs a process of its own: Astro behaves otherwise within a test runner.
//
//   node tests/support/site-with-pages.ts build|PORT /jobs=docs/examples/jobs.astro …

const [task = 'build', ...pages] = process.argv.slice(2)
const options = optionsFrom(process.env)
const config = await astroConfig(options)
const furtherPages: AstroIntegration = {
  name: 'further-pages',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const page of pages) {
        const [pattern = '', entrypoint = ''] = page.split('=')
        injectRoute({ pattern, entrypoint })
      }
    },
  },
}
const withPages = { ...config, integrations: [...(config.integrations ?? []), furtherPages], configFile: false as const }

if (task === 'build') {
  const lock = path.join(options.root, '.astro/build.lock')
  const buildSite = () => build({ ...withPages, logLevel: 'error', mode: 'production' })
  await withLock(lock, () => undefined, buildSite)
} else {
  await dev({ ...withPages, server: { host: '127.0.0.1', port: Number(task) } })
}
