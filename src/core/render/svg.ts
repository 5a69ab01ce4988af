import type { Element, Properties, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { visit } from 'unist-util-visit'
import { htmlOf } from './hast.ts'

/** Elements that only draw: none that runs code, moves, embeds or links. */
const tagNames = (
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath style switch ' +
  'linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite ' +
  'feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
  'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
).split(' ')

/** Allowed properties of hast, grouped by purpose. */
const attributes = (
  'id className style lang dir role ariaLabel ariaLabelledBy ariaHidden xmlns xmlnsXLink xmlSpace version viewBox preserveAspectRatio ' +
  'x y x1 x2 y1 y2 cx cy r rx ry dx dy fx fy fr width height d points transform pathLength href xLinkHref rotate textLength ' +
  'lengthAdjust startOffset method spacing offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits ' +
  'patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient filterUnits ' +
  'primitiveUnits in in2 result mode type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order ' +
  'kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant ' +
  'specularExponent kernelUnitLength limitingConeAngle scale xChannelSelector yChannelSelector azimuth elevation z ' +
  'stdDeviation radius baseFrequency numOctaves seed stitchTiles pointsAtX pointsAtY pointsAtZ systemLanguage ' +
  'alignmentBaseline baselineShift clipPath clipRule color colorInterpolation colorInterpolationFilters cursor direction ' +
  'display dominantBaseline enableBackground fill fillOpacity fillRule filter floodColor floodOpacity fontFamily fontSize ' +
  'fontSizeAdjust fontStretch fontStyle fontVariant fontWeight imageRendering letterSpacing lightingColor markerEnd markerMid ' +
  'markerStart mask opacity overflow paintOrder pointerEvents shapeRendering stopColor stopOpacity stroke strokeDashArray ' +
  'strokeDashOffset strokeLineCap strokeLineJoin strokeMiterLimit strokeOpacity strokeWidth textAnchor textDecoration ' +
  'textRendering unicodeBidi vectorEffect visibility wordSpacing writingMode'
).split(' ')

const schema: Schema = {
  tagNames,
  attributes: { '*': attributes },
  clobber: [],
  protocols: {},
  strip: ['script', 'foreignObject', 'iframe', 'object', 'embed', 'style'].filter((it) => !tagNames.includes(it)),
  allowComments: false,
  allowDoctypes: false,
}

/** A drawing that may be published, with descriptions of what was removed from it, once each. */
export interface SafeSvg {
  readonly svg: string
  readonly removed: readonly string[]
}

/**
 * An SVG with only the elements and attributes of the allow-list, without scripts, handlers, embedded documents and outside addresses.
 * It is always serialised again, so that no program can read it differently from this check. Null if the file contains no SVG.
 */
export function safeSvg(source: string): SafeSvg | null {
  const drawing = drawingIn(raw({ type: 'root', children: [{ type: 'raw', value: source }] }) as Root)
  if (!drawing) return null
  const removed = new Set<string>()
  visit(drawing, 'element', ({ tagName, properties }) => {
    if (!tagNames.includes(tagName)) removed.add(`\`<${tagName}>\``)
    for (const name of Object.keys(properties)) if (/^on/i.test(name)) removed.add(`\`${name.toLowerCase()}\``)
  })
  const clean = sanitize({ type: 'root', children: [drawing] }, schema) as Root
  visit(clean, 'element', (element) => {
    const kept = Object.entries(element.properties).filter(([name, value]) => isKept(name, String(value)))
    for (const [name, value] of Object.entries(element.properties)) {
      if (!isKept(name, String(value)))
        removed.add(`\`${name === 'xLinkHref' ? 'xlink:href' : name}="${String(value).slice(0, 40)}"\``)
    }
    element.properties = Object.fromEntries(kept)
    if (element.tagName === 'style' && !element.children.every((child) => child.type === 'text' && isPlainCss(child.value))) {
      element.children = []
      removed.add('`<style>` with addresses')
    }
  })
  const [svg] = clean.children
  if (svg?.type !== 'element') return null
  svg.properties = { ...svg.properties, ...sizeOf(svg.properties), ...namespaces }
  return { svg: htmlOf(hasLongStart(svg) ? framed(svg) : svg), removed: [...removed] }
}

const namespaces = { xmlns: 'http://www.w3.org/2000/svg', xmlnsXLink: 'http://www.w3.org/1999/xlink' }

/** Size of a drawing that gives none, in pixels: https://www.w3.org/TR/CSS22/visudet.html#inline-replaced-width */
const defaultSize = { width: 300, height: 150 }

/**
 * Width, height and `viewBox` in a form that every program can read; absent where they are not positive lengths, and the default size
 * where nothing gives one.
 */
function sizeOf({ width, height, viewBox }: Properties): Properties {
  const [ownWidth, ownHeight, box] = [lengthOf(width), lengthOf(height), boxOf(viewBox)]
  const size = { width: ownWidth, height: ownHeight, viewBox: box }
  return box !== undefined || (ownWidth !== undefined && ownHeight !== undefined) ? size : { ...size, ...defaultSize }
}

const lengthOf = (value: Properties[string]): string | undefined => {
  const [length, number] = /^([\d.]{1,9})(?:in|cm|em|ex|mm|pc|pt|px)?$/.exec(String(value ?? '').trim()) ?? []
  return Number(number) >= 1 ? length : undefined
}

function boxOf(value: Properties[string]): string | undefined {
  const numbers = String(value ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const isBox = numbers.length === 4 && numbers.every((it) => /^[-+]?[\d.]{1,9}$/.test(it) && !Number.isNaN(Number(it)))
  return isBox && Number(numbers[2]) > 0 && Number(numbers[3]) > 0 ? numbers.join(' ') : undefined
}

/** Programs look for the size of a drawing in its first thousand bytes. */
const hasLongStart = (svg: Element): boolean => htmlOf({ ...svg, children: [] }).length > 900

/** A drawing of the same size around it. */
const framed = (svg: Element): Element => ({
  ...svg,
  properties: { ...namespaces, ...sizeOf(svg.properties) },
  children: [svg],
})

function drawingIn(root: Root): Element | null {
  let drawing: Element | null = null
  visit(root, 'element', (element) => {
    if (element.tagName !== 'svg') return undefined
    drawing = element
    return false
  })
  return drawing
}

/** Whether an attribute is kept: an address must lead into the drawing itself. XML allows no `<` in attributes. */
function isKept(name: string, value: string): boolean {
  if (name === 'xmlns' || name === 'xmlnsXLink') return true
  if (value.includes('<')) return false
  if (name === 'href' || name === 'xLinkHref') return /^#[\w.:-]+$/.test(value)
  return isPlainCss(value)
}

/** Whether CSS loads nothing, and has nothing that could hide that it does. */
const isPlainCss = (css: string): boolean =>
  !['<', '&', '\\'].some((mark) => css.includes(mark)) &&
  !/@import|@namespace|image-set|\bsrc\(|expression\(|javascript:|data:/i.test(css) &&
  [...css.matchAll(/url\(\s*["']?([^)]*)/gi)].every(([, address = '']) => address.startsWith('#'))

/** Whether a file is an SVG by its name or by its beginning, since programs go by either. */
export const looksDrawn = (file: string, bytes: Uint8Array): boolean =>
  /\.svg$/i.test(file) ||
  new TextDecoder()
    .decode(bytes.subarray(0, 256))
    .replace(/^[\uFEFF\uFFFD\0\s]+/, '')
    .startsWith('<')
