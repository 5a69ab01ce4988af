import { realpathSync } from 'node:fs'
import path from 'node:path'
import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import sitemap, { type SitemapOptions } from '@astrojs/sitemap'
import type { AstroUserConfig } from 'astro'
import { highlight } from '../core/render/highlight.ts'
import { cacheDirOf } from '../io/cache-dir.ts'
import { readSettings } from '../io/settings.ts'
import { writableFolder } from '../io/tidy-caches.ts'
import { freshOutput, type Told } from './fresh-output.ts'
import { sitemapEntry } from './sitemap.ts'
import { galley } from './integration.ts'
import { mdxLikeTheCore } from './mdx.ts'
import { safePictures } from './safe-pictures.ts'
import { environmentOf, type SiteOptions } from './options.ts'

/**
 * Astro's configuration for one run, for `astro.config.mjs` and `galley` alike.
 *
 * @param told see `freshOutput`
 */
export async function astroConfig(options: SiteOptions, told?: Told): Promise<AstroUserConfig & { cacheDir: string }> {
  Object.assign(process.env, environmentOf(options))
  const settings = await readSettings(options.config, options.url)
  const { origin, pathname } = new URL(settings.url)
  return {
    root: options.root,
    outDir: options.out,
    cacheDir: writableFolder(path.join(cacheDirOf(options.root, options.content), 'astro')),
    site: origin,
    base: pathname,
    trailingSlash: 'always',
    output: 'static',
    build: { concurrency: 1, inlineStylesheets: 'auto' },
    image: { responsiveStyles: false },
    markdown: {
      processor: unified({ remarkPlugins: [mdxLikeTheCore], rehypePlugins: [() => highlight], smartypants: false }),
      syntaxHighlight: false,
    },
    integrations: [
      galley(settings),
      mdx(),
      sitemap({ serialize: sitemapEntry(settings) as NonNullable<SitemapOptions>['serialize'] }),
      freshOutput(options, settings, told),
    ],
    experimental: { incrementalBuild: true },
    devToolbar: { enabled: true },
    vite: {
      plugins: [safePictures(options.content, path.join(cacheDirOf(options.root, options.content), 'svg'))],
      // The toolbar is served from `node_modules`, which may be a link to a folder elsewhere.
      server: {
        fs: { allow: [options.root, options.content, realpathSync(path.join(options.root, 'node_modules'))] },
        watch: { ignored: ['**/.*.galley-next/**', '**/.*.galley-old/**'] },
      },
      ssr: { external: ['sharp'] },
      build: {
        rollupOptions: { onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)) },
      },
    },
  }
}
