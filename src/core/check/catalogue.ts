import type { Severity } from '../model/diagnostic.ts'

interface Entry {
  readonly severity: Severity
  /** One line that says what to do. */
  readonly help: string
  /** The file cannot be published: `build` fails after it has listed every such fault. */
  readonly withholds?: true
  /** Some of its findings, or all, have a fix. */
  readonly fixable?: true
}

/** Every problem Galley can report. A released code is never renamed. */
export const catalogue = {
  'file-not-utf8': { severity: 'error', withholds: true, help: 'Save the file as UTF-8.' },
  'file-empty': { severity: 'error', withholds: true, help: 'Write the file or remove it.' },
  'file-too-large': { severity: 'error', withholds: true, help: 'Split the file; an issue has at most 2 MB.' },
  'text-too-nested': { severity: 'error', withholds: true, help: 'Set quotations, lists and HTML less deep within each other.' },
  'file-unreadable': { severity: 'error', withholds: true, help: 'Make the file readable.' },
  'file-unknown': { severity: 'warning', help: 'Move the file to where the guide says its kind lives.' },
  'folder-without-issue': { severity: 'error', withholds: true, help: 'Add index.md, or remove the folder.' },
  'front-matter-syntax': { severity: 'error', withholds: true, help: 'Correct the YAML or TOML.' },
  'front-matter-too-large': { severity: 'error', withholds: true, help: 'Keep front matter under 64 kB.' },
  'front-matter-missing': { severity: 'error', withholds: true, help: 'Begin the file with front matter.' },
  'front-matter-invalid': { severity: 'error', withholds: true, help: 'Correct the key; the guide lists every key.' },
  'front-matter-unknown-key': { severity: 'warning', help: 'Rename the key, or remove it.' },
  'front-matter-list': { severity: 'warning', fixable: true, help: 'Write the text itself, without brackets.' },
  'mdx-component-unknown': { severity: 'error', withholds: true, help: 'Use a component that the guide lists, or import it.' },
  'mdx-syntax': { severity: 'error', withholds: true, help: 'Correct the MDX.' },
  'shortcode-unknown': { severity: 'warning', help: 'Use a shortcode that the guide lists, or write Markdown.' },
  'shortcode-invalid': { severity: 'warning', help: 'Give the shortcode what it needs.' },
  'shortcode-unclosed': { severity: 'warning', help: 'Close the shortcode.' },
  'html-removed': { severity: 'warning', help: 'Write Markdown; scripts and unsafe attributes are not published.' },
  'emphasis-unclosed': {
    severity: 'warning',
    fixable: true,
    help: 'Set the marks of emphasis close around its words, or write a backslash before them.',
  },
  'emphasis-within-word': { severity: 'warning', help: 'Write a backslash before the asterisk.' },
  'code-unclosed': { severity: 'warning', help: 'Close the code with as many backticks as open it.' },
  'bracket-unbalanced': { severity: 'warning', help: 'Close the bracket, or take it out.' },
  'quote-unbalanced': { severity: 'warning', fixable: true, help: 'Close the quotation with the mark that opened it.' },
  'line-break-missing': { severity: 'warning', fixable: true, help: 'End the line with two spaces or a backslash.' },
  'space-before-punctuation': { severity: 'warning', fixable: true, help: 'Take out the space.' },
  'space-inside': { severity: 'warning', fixable: true, help: 'Take out the space.' },
  'space-missing': { severity: 'warning', fixable: true, help: 'Add a space after the mark.' },
  'punctuation-doubled': { severity: 'warning', fixable: true, help: 'Take one of the marks out.' },
  'link-text-ragged': { severity: 'warning', fixable: true, help: 'Let the text of the link begin and end with a word.' },
  'invisible-character': { severity: 'info', fixable: true, help: 'Take the character out.' },
  'image-missing': { severity: 'error', help: 'Put the image beside the file, or correct its path.' },
  'number-duplicate': { severity: 'error', withholds: true, help: 'Give each issue its own number.' },
  'address-duplicate': { severity: 'error', withholds: true, help: 'Give each page its own address.' },
  'alias-invalid': { severity: 'error', help: 'Write the old address as a path.' },
  'alias-duplicate': { severity: 'error', help: 'Let one page alone answer at the old address.' },
  'link-internal-missing': { severity: 'warning', help: 'Correct the link into the archive.' },
  'link-repeated': { severity: 'warning', help: 'Take the item out, or say that it is back, and why.' },
  'link-fragment-missing': { severity: 'warning', help: 'Link to a heading or item that is there.' },
  'link-dead': { severity: 'warning', help: 'Link to the copy that is named, or to something else.' },
  'link-held': { severity: 'warning', help: 'Publish what the link leads to first, or take the link out.' },
  'comment-unknown': { severity: 'warning', help: 'Correct the word; the guide lists those that a comment may have.' },
  'exception-invalid': { severity: 'warning', help: 'Name a code and, after a colon, the reason.' },
  'exception-unused': { severity: 'info', help: 'Remove the comment.' },
  'topic-unknown': { severity: 'warning', help: 'Name a topic of content/topics, or add one.' },
  'topic-alias-duplicate': { severity: 'error', help: 'Let one topic alone have the name.' },
  'topic-reference-unknown': { severity: 'warning', help: 'Correct the slug, or add the topic.' },
  'topic-cycle': { severity: 'error', help: 'Remove one of the steps, so that no topic is part of itself.' },
  'event-unknown': { severity: 'warning', help: 'Name an event that the archive has.' },
  'event-date-invalid': { severity: 'warning', help: 'Correct the date; there is no such day.' },
  'event-weekday': { severity: 'warning', help: 'Correct the weekday or the date.' },
  'event-end-before-start': { severity: 'warning', help: 'Correct the dates, so that the event ends after it begins.' },
  'event-zones-disagree': { severity: 'warning', help: 'Correct one of the times, so that all zones mean one moment.' },
  'event-zone-unknown': { severity: 'info', help: 'Say in the settings which zone the abbreviation means.' },
  'event-zone-season': {
    severity: 'info',
    help: 'Write the abbreviation of that half of the year, or one for both, such as ET.',
  },
  'event-relative-stale': { severity: 'warning', help: 'Write the date, or the day as it is from this issue.' },
  'event-past': { severity: 'warning', help: 'Take the announcement out, or correct its date.' },
  'event-date-unknown': { severity: 'info', help: 'Write day, month and year of the event.' },
  'title-trailing-comma': { severity: 'error', help: 'Finish the title.' },
  'description-empty': { severity: 'warning', help: 'Write the description, or remove the key.' },
  'section-placeholder': { severity: 'error', help: 'Write the section, or remove its heading.' },
} as const satisfies Record<string, Entry>

export type Code = keyof typeof catalogue

/** Whether `check --fix` can mend findings of this code. */
export const isFixable = (code: Code): boolean => 'fixable' in catalogue[code]

/** Whether a finding of this code means that a file is not published. */
export const isWithholding = (code: Code): boolean => 'withholds' in catalogue[code]
