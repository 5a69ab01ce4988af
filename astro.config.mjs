import { defineConfig } from 'astro/config'
import { astroConfig } from './src/astro/astro-config.ts'
import { optionsFrom } from './src/astro/options.ts'

export default defineConfig(await astroConfig(optionsFrom(process.env)))
