import { existsSync } from 'node:fs'
import path from 'node:path'
import { siteOptionsOf } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'
import type { ServeOptions } from './dev.ts'

/** Serves the built site until it is stopped; 2 if nothing has been built. */
export async function run(options: ServeOptions, terminal: Terminal): Promise<0 | 2> {
  const site = siteOptionsOf(options, false)
  if (!existsSync(path.join(site.out, 'index.html'))) {
    terminal.stderr(`${options.out ?? 'dist'} holds no site; run \`galley build\` first.\n`)
    return 2
  }
  const [{ preview }, { astroConfig }] = await Promise.all([import('astro'), import('../../src/astro/astro-config.ts')])
  const { port, host } = options
  const server = await preview({
    ...(await astroConfig(site)),
    configFile: false,
    server: { ...(port ? { port } : {}), ...(host ? { host } : {}) },
  })
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
  await server.stop()
  return 0
}
