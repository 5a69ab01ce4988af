import { element, prose } from './element.ts'
import { findingView } from './finding-view.ts'
import type { FileProof, FileTally, UnpublishedText, Proof, Tally } from './proof.ts'
import { countsOf, tallyOf } from './words.ts'

/** Everything in the window, from what weighs most to what can wait. */
export function viewOf(proof: Proof, close: () => void): HTMLElement[] {
  const { blocked, page, others, unpublished } = proof
  const closer = element('button', { type: 'button', class: 'close' }, 'Close')
  closer.addEventListener('click', close)
  return [
    element('div', { class: 'head' }, element('h1', {}, 'Proof'), tallyView(tallyOf(proof)), closer),
    element(
      'div',
      { class: 'sheet' },
      ...blockedView(blocked, page),
      ...pageView(page),
      ...heldView(unpublished),
      ...othersView(others, page),
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

/** Beside a page of its own text each is one line to unfold; where there is none, as at the address of such a file, all is said. */
function blockedView(blocked: readonly FileProof[], page: readonly FileProof[]): HTMLElement[] {
  if (blocked.length === 0) return []
  const one = (file: FileProof): HTMLElement[] => {
    const name = `${file.file} cannot be published`
    if (page.length === 0) return [element('h3', {}, name), findingsView(file), ...withheldView(file)]
    const summary = element('summary', {}, element('b', {}, `${name}: `), ...prose(file.findings[0]!.message))
    return [
      element(
        'details',
        { class: 'error', 'data-fold': `blocked ${file.file}` },
        summary,
        findingsView(file),
        ...withheldView(file),
      ),
    ]
  }
  return [
    element('h2', {}, 'Cannot be published'),
    element('p', {}, 'There is no page for these; ', element('code', {}, 'galley build'), ' stops at them.'),
    ...blocked.flatMap(one),
  ]
}

/** Nothing is lost without a word: what goes out with a file waits for it. */
const withheldView = ({ withheld }: FileProof): HTMLElement[] =>
  withheld.map((file) => element('p', { class: 'quiet' }, element('code', {}, file), ' waits for it.'))

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

const heldView = (unpublished: readonly UnpublishedText[]): HTMLElement[] =>
  unpublished.length === 0
    ? []
    : [
        element('h2', {}, 'Held back'),
        element('p', {}, element('code', {}, 'galley build'), ' leaves these out; here you see them all the same.'),
        element(
          'ul',
          { class: 'rows' },
          ...unpublished.map(({ file, title, url, words }) => {
            const name = url === null ? title : element('a', { href: url }, title)
            const why = element('span', { class: 'quiet' }, words, ' · ', element('code', {}, file))
            return element('li', {}, element('span', {}, name, element('br', {}), why))
          }),
        ),
      ]
