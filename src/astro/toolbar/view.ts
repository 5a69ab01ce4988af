import { element, prose } from './element.ts'
import { findingView } from './finding-view.ts'
import type { BlockedFile, FileProof, FileTally, UnpublishedText, Proof, Tally } from './proof.ts'
import { countsOf, tallyOf } from './words.ts'

/** The contents of the window: its head, and the sheet that scrolls and begins with what is most urgent. */
export function viewOf(proof: Proof, close: () => void): { readonly head: HTMLElement; readonly sheet: HTMLElement } {
  const { blocked, page, others, unpublished } = proof
  const closer = element('button', { type: 'button', class: 'close' }, 'Close')
  closer.addEventListener('click', close)
  return {
    head: element('div', { class: 'head' }, element('h1', {}, 'Proof'), tallyView(tallyOf(proof)), closer),
    sheet: element(
      'div',
      { class: 'sheet' },
      ...blockedView(blocked, page),
      ...pageView(page),
      ...unpublishedView(unpublished),
      ...othersView(others, page),
    ),
  }
}

const tallyView = (tally: Tally): HTMLElement => {
  const counts = countsOf(tally).map(({ severity, words }) => element('span', { class: `count ${severity}` }, words))
  return element(
    'div',
    { class: 'tally' },
    ...(counts.length > 0 ? counts : [element('span', { class: 'count well' }, 'all well')]),
  )
}

/** On the page of a text, each blocked file is a line that unfolds; elsewhere, as at the address of such a file, it is shown in full. */
function blockedView(blocked: readonly BlockedFile[], page: readonly FileProof[]): HTMLElement[] {
  if (blocked.length === 0) return []
  const one = (file: BlockedFile): HTMLElement[] => {
    const name = `${file.file} cannot be published`
    if (page.length === 0) return [element('h3', {}, name), findingsView(file), ...waitingView(file)]
    const summary = element('summary', {}, element('b', {}, `${name}: `), ...prose(file.findings[0].message))
    return [
      element(
        'details',
        { class: 'error', 'data-fold': `blocked ${file.file}` },
        summary,
        findingsView(file),
        ...waitingView(file),
      ),
    ]
  }
  return [
    element('h2', {}, 'Cannot be published'),
    element('p', {}, 'There is no page for these; ', element('code', {}, 'galley build'), ' stops at them.'),
    ...blocked.flatMap(one),
  ]
}

/** Tells the editor why a file has no page: it is published only together with a blocked one. */
const waitingView = ({ waiting }: FileProof): HTMLElement[] =>
  waiting.map((file) => element('p', { class: 'quiet' }, element('code', {}, file), ' waits for it.'))

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

/** Folds findings of the severity `info` away, since nothing has to be done about them. */
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

/** On the page of a text, the other files are folded away; on a page about many files, they are all there is to show. */
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

const unpublishedView = (unpublished: readonly UnpublishedText[]): HTMLElement[] =>
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
