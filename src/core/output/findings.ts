import type { Finding, Place } from '../model/diagnostic.ts'
import type { SiteAddress } from './facts.ts'
import type { OutputFault } from './judge.ts'

/** What is known of the files of a site, and of what they are made from. */
export interface Origins {
  /** Place of a file of the site itself. */
  readonly ofOutput: (file: string) => Place
  /** The text that a file shows; undefined where it shows none, or many. */
  readonly textOf: (file: string) => Place | undefined
  /** Whether Galley answers for the links of a file: it is neither a page that the newsletter adds nor one that is written as code. */
  readonly isOwn: (file: string) => boolean
  /** Where the settings have an address. */
  readonly inSettings: (written: string) => Place | undefined
  /** Whether a text has an address; what is wrong with it is reported of the text, and here it stands as the editor wrote it. */
  readonly inText: (written: string) => boolean
  /** The text whose front matter has an address. */
  readonly inFrontMatter: (written: string) => Place | undefined
  /** Whether a piece of a text that is not published is in what is published as well. */
  readonly isPublished: (text: string) => boolean
}

/** Says what is wrong with a site, and where to mend it. */
export const findingsOf = (faults: readonly OutputFault[], origins: Origins): readonly Finding[] =>
  faults.flatMap((fault) => findingOf(fault, origins) ?? [])

function findingOf(fault: OutputFault, origins: Origins): Finding | undefined {
  const { file } = fault
  const place = origins.textOf(file) ?? origins.ofOutput(file)
  const found = (code: Finding['code'], message: string, at: Place = place): Finding => ({ code, place: at, message })
  const own = (code: Finding['code'], message: string): Finding => found(code, `${message} ${galleysOwn}`, origins.ofOutput(file))
  switch (fault.kind) {
    case 'missing':
      return own('output-file-missing', `\`${file}\` was promised, and has not been written.`)
    case 'stray':
      return found(
        'output-file-stray',
        `\`${file}\` is on the site, though nothing promises it and no page links to it; a file of your own belongs into \`public/\`.`,
        origins.ofOutput(file),
      )
    case 'malformed':
      return found('output-malformed', `\`${file}\` cannot be read by the programs that it is for: ${fault.detail}.`)
    case 'relative-address':
      if (!origins.isOwn(file) && file.endsWith('.json')) return undefined
      if (origins.inText(fault.detail) && file.endsWith('.json')) return undefined
      return found(
        'output-address-relative',
        `\`${file}\` has the address \`${fault.detail}\`, which programs elsewhere cannot follow; it must begin with https://.`,
      )
    case 'repeated-id':
      return found(
        'output-id-repeated',
        `\`${file}\` has the id \`${fault.detail}\` more than once, so that links lead to the first; rename one of the two.`,
      )
    case 'no-title':
      return found('output-title-missing', `\`${file}\` has no title; give the page one.`)
    case 'no-description':
      return found(
        'output-description-missing',
        `\`${file}\` has no description, so that searches show any of its words; write one.`,
      )
    case 'unpublished-page':
      return found('output-unpublished', `\`${file}\` is on the site, and shows a text that is held back.`, {
        file: fault.heldFile,
      })
    case 'unpublished-address': {
      const { written } = fault.address
      if (isReported(fault.address, origins)) return undefined
      const place = inSettings(fault.address, origins)
      if (place) {
        const message = `The link to \`${written}\` in \`${file}\` leads to a text that is held back; publish it, or take the link out of the settings.`
        return { code: 'menu-link-dead', place, message }
      }
      return found(
        'output-unpublished',
        `\`${file}\` has the address \`${written}\` of a text that is held back; readers would find nothing there, and learn of it.`,
        { file: fault.heldFile },
      )
    }
    case 'unpublished-text':
      if (origins.isPublished(fault.text)) return undefined
      return found('output-unpublished', `\`${file}\` shows “${shown(fault.text)}” of a text that is held back.`, {
        file: fault.heldFile,
      })
    case 'dead-link':
    case 'dead-fragment':
      return deadLink(fault, origins)
  }
}

/** Whether a link stands as an editor wrote it in a text, of which it is reported already. Texts are never in the frame of a page. */
const isReported = ({ written, to, where }: SiteAddress, { inText }: Origins): boolean =>
  where !== 'frame' && (inText(written) || inText(to))

const inSettings = ({ written, to }: SiteAddress, origins: Origins): Place | undefined =>
  origins.inSettings(written) ?? origins.inSettings(to)

function deadLink(fault: Extract<OutputFault, { kind: 'dead-link' | 'dead-fragment' }>, origins: Origins): Finding | undefined {
  const { file, address, count } = fault
  if (isReported(address, origins)) return undefined
  const { written, to, where } = address
  const others = count === 1 ? '' : ` and ${count - 1} other ${count === 2 ? 'file' : 'files'}`
  const what = fault.kind === 'dead-link' ? 'leads to nothing on the site' : 'leads to a place that the page there does not have'
  const message = `The link to \`${written}\` in \`${file}\`${others} ${what}`
  const ofSettings = inSettings(address, origins)
  if (ofSettings)
    return {
      code: 'menu-link-dead',
      place: ofSettings,
      message: `${message}; add the page, or take the link out of the settings.`,
    }
  const ofFrontMatter = origins.inFrontMatter(written) ?? origins.inFrontMatter(to)
  if ((where === 'frame' || where === 'field') && origins.isOwn(file) && !ofFrontMatter)
    return { code: 'output-link-dead', place: origins.ofOutput(file), message: `${message}. ${galleysOwn}` }
  const place = ofFrontMatter ?? origins.textOf(file) ?? origins.ofOutput(file)
  return { code: 'page-link-dead', place, message: `${message}; correct its address.` }
}

const galleysOwn = 'This is a fault of Galley, not of a text.'

const shown = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
