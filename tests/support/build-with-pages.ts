import path from 'node:path'
import { build, type AstroIntegration } from 'astro'
import { astroConfig } from '../../src/astro/astro-config.ts'
import { optionsFrom } from '../../src/astro/options.ts'
import { withLock } from '../../src/io/lock.ts'

// Builds the site that the environment names, as `npx astro build` does, with further pages, as if their files stood in `src/pages`.
// Each argument is a route and its file, `/jobs=docs/examples/jobs.astro`. Needs a process of its own: Astro behaves otherwise within a test runner.

const options = optionsFrom(process.env)
const config = await astroConfig(options)
const furtherPages: AstroIntegration = {
  name: 'further-pages',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const page of process.argv.slice(2)) {
        const [pattern = '', entrypoint = ''] = page.split('=')
        injectRoute({ pattern, entrypoint })
      }
    },
  },
}
const integrations = [...(config.integrations ?? []), furtherPages]

await withLock(
  path.join(options.root, '.astro/build.lock'),
  () => undefined,
  () => build({ ...config, integrations, configFile: false, logLevel: 'error', mode: 'production' }),
)
