import type { siteComponents } from '../core/parse/mdx-components.ts'
import Callout from './Callout.astro'
import Figure from './Figure.astro'
import MdxImage from './MdxImage.astro'
import Sponsor from './Sponsor.astro'
import Subscribe from './Subscribe.astro'

/** Components that MDX texts may use without an import; `docs/guide/texts.md` shows each. */
const own: Record<(typeof siteComponents)[number], unknown> = { Callout, Figure, Sponsor, Subscribe }

export const components = { ...own, img: MdxImage }
