import { defineConfig } from 'astro/config'
import { astroConfig } from './src/site/astro-config.ts'
import { optionsFrom } from './src/site/options.ts'

export default defineConfig(await astroConfig(optionsFrom(process.env)))
