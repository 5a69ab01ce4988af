import path from 'node:path'
import { build } from 'astro'
import { astroConfig } from '../../src/astro/astro-config.ts'
import { optionsFrom } from '../../src/astro/options.ts'
import { withLock } from '../../src/io/lock.ts'

// Run by a process of its own, whose environment names content, settings and output, as `npx astro build` has them. Builds the
// site with one page more, as if its file stood in `src/pages`.

const [pattern = '', entrypoint = ''] = process.argv.slice(2)
const options = optionsFrom(process.env)
const config = await astroConfig(options)
const extraPage = {
  name: 'extra-page',
  hooks: { 'astro:config:setup': ({ injectRoute }: InjectsRoutes) => injectRoute({ pattern, entrypoint }) },
}

interface InjectsRoutes {
  injectRoute(route: { pattern: string; entrypoint: string }): void
}

await withLock(
  path.join(options.root, '.astro/build.lock'),
  () => undefined,
  () =>
    build({
      ...config,
      integrations: [...(config.integrations ?? []), extraPage],
      configFile: false,
      logLevel: 'error',
      mode: 'production',
    }),
)
