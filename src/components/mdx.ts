import Callout from './Callout.astro'
import Figure from './Figure.astro'
import MdxImage from './MdxImage.astro'
import Sponsor from './Sponsor.astro'
import Subscribe from './Subscribe.astro'

/** Components that MDX texts may use without an import; `docs/guide/mdx.md` shows each. */
export const components = { Callout, Figure, Sponsor, Subscribe, img: MdxImage }
