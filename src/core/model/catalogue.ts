import { ruleCodes } from './rule-codes.generated.ts'

export type Severity = 'error' | 'warning' | 'info'

export interface CatalogueEntry {
  readonly severity: Severity
  /** One line that says what to do. */
  readonly help: string
  /** The file cannot be published: `build` fails after it has listed every such fault. */
  readonly blocksPublishing?: true
  /** Of such a fault: `build` fails after it has built the rest. */
  readonly isRestBuilt?: true
  /** At least some of its findings have a fix. */
  readonly fixable?: true
}

/** Codes that stages report; each rule declares its own, in `src/core/check/rules`. */
const stageCodes = {
  'file-not-utf8': { severity: 'error', blocksPublishing: true, help: 'Save the file as UTF-8.' },
  'file-empty': { severity: 'error', blocksPublishing: true, help: 'Write the file or remove it.' },
  'file-too-large': { severity: 'error', blocksPublishing: true, help: 'Split the file; an issue has at most 2 MB.' },
  'text-too-nested': {
    severity: 'error',
    blocksPublishing: true,
    help: 'Nest quotations, lists and HTML less deeply.',
  },
  'text-too-slow': { severity: 'error', blocksPublishing: true, help: 'Split the text, or take out what comes too often.' },
  'file-unreadable': { severity: 'error', blocksPublishing: true, help: 'Make the file readable.' },
  'file-refused': { severity: 'error', help: 'Put a plain file of the content folder in its place, or remove it.' },
  'file-unknown': { severity: 'warning', help: 'Move the file to where the guide says its kind lives.' },
  'folder-without-issue': { severity: 'error', blocksPublishing: true, help: 'Add index.md, or remove the folder.' },
  'front-matter-syntax': { severity: 'error', blocksPublishing: true, help: 'Correct the YAML or TOML.' },
  'front-matter-too-large': { severity: 'error', blocksPublishing: true, help: 'Keep front matter under 64 kB.' },
  'front-matter-missing': { severity: 'error', blocksPublishing: true, help: 'Begin the file with front matter.' },
  'front-matter-invalid': { severity: 'error', blocksPublishing: true, help: 'Correct the key; the guide lists every key.' },
  'front-matter-unknown-key': { severity: 'warning', help: 'Rename the key, or remove it.' },
  'front-matter-list': { severity: 'warning', fixable: true, help: 'Write the text itself, without brackets.' },
  'mdx-component-unknown': {
    severity: 'error',
    blocksPublishing: true,
    help: 'Use a component that the guide lists, or import it.',
  },
  'mdx-failed': { severity: 'error', blocksPublishing: true, help: 'Correct the code of the text, or write Markdown.' },
  'mdx-syntax': { severity: 'error', blocksPublishing: true, help: 'Correct the MDX.' },
  'shortcode-unknown': { severity: 'warning', help: 'Use a shortcode that the guide lists, or write Markdown.' },
  'shortcode-invalid': { severity: 'warning', help: 'Give the shortcode what it needs.' },
  'shortcode-unclosed': { severity: 'warning', help: 'Close the shortcode.' },
  'html-removed': { severity: 'warning', help: 'Write Markdown; scripts and unsafe attributes are not published.' },
  'number-duplicate': { severity: 'error', blocksPublishing: true, help: 'Give each issue its own number.' },
  'address-duplicate': {
    severity: 'error',
    blocksPublishing: true,
    isRestBuilt: true,
    help: 'Give each page its own address.',
  },
  'address-invalid': {
    severity: 'error',
    blocksPublishing: true,
    isRestBuilt: true,
    help: 'Give the file a name that can be part of an address.',
  },
  'alias-invalid': { severity: 'error', help: 'Write the old address as a path.' },
  'alias-duplicate': { severity: 'error', help: 'Keep the old address on one page only.' },
  'image-unsafe': { severity: 'warning', help: 'Save the drawing without scripts, links and embedded files.' },
  'link-refused': { severity: 'error', help: 'Write an address that begins with https://, or a path of the site.' },
  'image-broken': { severity: 'error', help: 'Put a picture in its place, with the ending of its format.' },
  'link-dead': { severity: 'warning', help: 'Link to the copy that is named, or to something else.' },
  'comment-unknown': { severity: 'warning', help: 'Correct the word; the guide lists those that a comment may have.' },
  'exception-invalid': { severity: 'warning', help: 'Name a code and, after a colon, the reason.' },
  'exception-unused': { severity: 'info', help: 'Remove the comment.' },
  'topic-unknown': { severity: 'warning', help: 'Name a topic of content/topics, or add one.' },
  'topic-alias-duplicate': { severity: 'error', help: 'Give the name to one topic only.' },
  'topic-reference-unknown': { severity: 'warning', help: 'Correct the slug, or add the topic.' },
  'topic-cycle': { severity: 'error', help: 'Remove one of the steps, so that no topic is part of itself.' },
  'event-date-invalid': { severity: 'warning', help: 'Correct the date; there is no such day.' },
  'event-weekday': { severity: 'warning', help: 'Correct the weekday or the date.' },
  'event-end-before-start': { severity: 'warning', help: 'Correct the dates, so that the event ends after it begins.' },
  'event-zones-disagree': { severity: 'warning', help: 'Correct one of the times, so that all zones mean one moment.' },
  'event-zone-unknown': { severity: 'info', help: 'Say in the settings which zone the abbreviation means.' },
  'event-zone-season': {
    severity: 'info',
    help: 'Write the abbreviation of that half of the year, or one for both, such as ET.',
  },
  'event-past': { severity: 'warning', help: 'Take the announcement out, or correct its date.' },
  'event-date-unknown': { severity: 'info', help: 'Write day, month and year of the event.' },
  'output-file-missing': { severity: 'error', help: 'Report it: Galley has not made a page that it should make.' },
  'output-file-stray': { severity: 'error', help: 'Put files of your own into public/.' },
  'output-malformed': { severity: 'error', help: 'Correct the text that the message quotes, or report it.' },
  'output-address-relative': { severity: 'error', help: 'Write an address that begins with https://.' },
  'output-unpublished': { severity: 'error', help: 'Publish the text, or take out what shows it.' },
  'output-link-dead': { severity: 'error', help: 'Report it: Galley links to a page that it does not make.' },
  'output-id-repeated': { severity: 'warning', help: 'Give each id once in a page.' },
  'output-title-missing': { severity: 'warning', help: 'Give the page a title.' },
  'output-description-missing': { severity: 'warning', help: 'Give the page a description.' },
  'menu-link-dead': { severity: 'warning', help: 'Add the page, or take the link out of the settings.' },
  'page-link-dead': { severity: 'warning', help: 'Correct the address of the link.' },
  'description-empty': { severity: 'warning', help: 'Write the description, or remove the key.' },
} as const

/** Every problem Galley can report. A released code is never renamed. */
export const catalogue = { ...stageCodes, ...ruleCodes } as const satisfies Record<string, CatalogueEntry>

export type Code = keyof typeof catalogue

export const isCode = (name: string): name is Code => Object.hasOwn(catalogue, name)

/** Whether `check --fix` can fix findings of this code. */
export const isFixable = (code: Code): boolean => 'fixable' in catalogue[code]

/** Whether a finding of this code means that a file is not published. */
export const isBlocking = (code: Code): boolean => 'blocksPublishing' in catalogue[code]

/** Whether the site is built without a file that has such a finding. */
export const isRestBuilt = (code: Code): boolean => 'isRestBuilt' in catalogue[code]
