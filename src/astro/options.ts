import path from 'node:path'
import type { OutputPlaces } from '../io/output-target.ts'

/** What one run of Astro builds, and how. `galley` hands it on through the environment, so that `npx astro build` works, too. */
export interface SiteOptions {
  /** The project's root. */
  readonly root: string
  /** Content folder, absolute. */
  readonly content: string
  /** Settings file, absolute. */
  readonly config: string
  /** Output folder, absolute. */
  readonly out: string
  /** URL of the site, in place of the one in the settings. */
  readonly url: string | undefined
  /** The build's clock, an ISO instant. */
  readonly now: string
  /** Include drafts and what is dated in the future. */
  readonly includeUnpublished: boolean
}

const root = path.join(import.meta.dirname, '../..')

/** `GALLEY_CONTENT`, `GALLEY_CONFIG` and `GALLEY_OUT` are relative to the project's root. */
export function optionsFrom(env: NodeJS.ProcessEnv): SiteOptions {
  return {
    root,
    content: path.resolve(root, env['GALLEY_CONTENT'] ?? 'content'),
    config: path.resolve(root, env['GALLEY_CONFIG'] ?? 'galley.config.ts'),
    out: path.resolve(root, env['GALLEY_OUT'] ?? 'dist'),
    url: env['GALLEY_SITE'],
    now: env['GALLEY_NOW'] ?? new Date().toISOString(),
    includeUnpublished: env['GALLEY_SHOW_HELD'] === '1',
  }
}

/** The environment from which `optionsFrom` reads these options, and in which Astro opens no connection of its own accord. */
export const environmentOf = ({ content, config, out, url, now, includeUnpublished }: SiteOptions): Record<string, string> => ({
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
  GALLEY_CONTENT: content,
  GALLEY_CONFIG: config,
  GALLEY_OUT: out,
  ...(url === undefined ? {} : { GALLEY_SITE: url }),
  GALLEY_NOW: now,
  ...(includeUnpublished ? { GALLEY_SHOW_HELD: '1' } : {}),
})

/** Where the site goes, and what must not be lost by it. */
export const outputPlacesOf = ({ root, content, config, out }: SiteOptions): OutputPlaces => ({
  out,
  content,
  config,
  project: root,
  publicDir: path.join(root, 'public'),
})
