import { element } from './element.ts'
import { findingView } from './finding-view.ts'
import type { FileProof, FileTally, HeldText, Proof, Tally } from './proof.ts'
import { countsOf, tallyOf } from './words.ts'

/** Everything in the window, from what weighs most to what can wait. */
export function viewOf(proof: Proof): HTMLElement[] {
  const { blocked, page, others, held } = proof
  return [
    element('header', {}, element('h1', {}, 'Proof'), tallyView(tallyOf(proof))),
    element(
      'div',
      { class: 'sheet' },
      ...blockedView(blocked),
      ...pageView(page),
      ...othersView(others, page),
      ...heldView(held),
    ),
  ]
}

const tallyView = (tally: Tally): HTMLElement => {
  const counts = countsOf(tally).map(({ severity, words }) => element('span', { class: `count ${severity}` }, words))
  return element(
    'div',
    { class: 'tally' },
    ...(counts.length > 0 ? counts : [element('span', { class: 'count well' }, 'all well')]),
  )
}

const blockedView = (blocked: readonly FileProof[]): HTMLElement[] =>
  blocked.length === 0
    ? []
    : [
        element('h2', {}, 'Cannot be published'),
        element(
          'p',
          {},
          'These files have no page until they are mended; ',
          element('code', {}, 'galley build'),
          ' stops at them.',
        ),
        ...blocked.flatMap((file) => [element('h3', {}, `${file.file} cannot be published`), findingsView(file)]),
      ]

const pageView = (page: readonly FileProof[]): HTMLElement[] =>
  page.length === 0
    ? []
    : [
        element('h2', {}, 'This page'),
        ...page.flatMap((file) => [
          element('h3', {}, file.file),
          file.findings.length === 0 ? element('p', { class: 'quiet' }, 'Nothing to report.') : findingsView(file),
        ]),
      ]

/** Infos are folded away: they are worth knowing, and no more. */
function findingsView(file: FileProof): HTMLElement {
  const grave = file.findings.filter(({ severity }) => severity !== 'info')
  const infos = file.findings.filter(({ severity }) => severity === 'info')
  const list = (findings: FileProof['findings']) => element('ul', {}, ...findings.map((finding) => findingView(file, finding)))
  return element(
    'div',
    {},
    grave.length > 0 ? list(grave) : null,
    infos.length > 0
      ? element('details', { 'data-fold': `infos ${file.file}` }, element('summary', {}, `${infos.length} info`), list(infos))
      : null,
  )
}

/** On a page of its own text the other files are folded away; where the page gathers from many they are what there is. */
function othersView(others: readonly FileTally[], page: readonly FileProof[]): HTMLElement[] {
  const files = `${others.length} ${others.length === 1 ? 'file' : 'files'}`
  if (others.length === 0) return page.length > 0 ? [] : [element('p', { class: 'quiet' }, 'Nothing to report in any file.')]
  const rows = element(
    'ul',
    { class: 'rows' },
    ...others.map(({ file, url, tally }) =>
      element('li', {}, url === null ? file : element('a', { href: url }, file), tallyView(tally)),
    ),
  )
  if (page.length === 0) return [element('h2', {}, `Findings in ${files}`), rows]
  return [element('details', { 'data-fold': 'others' }, element('summary', {}, `Findings in ${files} elsewhere`), rows)]
}

const heldView = (held: readonly HeldText[]): HTMLElement[] =>
  held.length === 0
    ? []
    : [
        element('h2', {}, 'Held back'),
        element('p', {}, element('code', {}, 'galley build'), ' leaves these out; here you see them all the same.'),
        element(
          'ul',
          { class: 'rows' },
          ...held.map(({ file, title, url, words }) =>
            element(
              'li',
              {},
              element(
                'span',
                {},
                url === null ? title : element('a', { href: url }, title),
                element('br', {}),
                element('code', {}, file),
              ),
              element('span', { class: 'quiet' }, words),
            ),
          ),
        ),
      ]
