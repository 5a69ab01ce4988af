import { element, prose } from './element.ts'
import type { FileProof, ShownFinding } from './proof.ts'

const positionOf = ({ line, column }: ShownFinding): string => [line, column].filter((part) => part !== undefined).join(':')

/** A finding with its severity, place and message, the line that it is about, and advice. */
export function findingView({ file, path }: FileProof, finding: ShownFinding): HTMLElement {
  const { severity, message, help, code, excerpt } = finding
  const position = positionOf(finding)
  const at = (name: string) => [name, position].filter((part) => part !== '').join(':')
  const place = element(
    'button',
    { type: 'button', class: 'place', title: `Open ${at(file)} in your editor` },
    position === '' ? 'open' : position,
  )
  place.addEventListener('click', () => void openInEditor(at(path)))
  return element(
    'li',
    { class: `finding ${severity}` },
    element('p', {}, element('span', { class: 'severity' }, severity), ' ', place, ' ', ...prose(message)),
    excerpt &&
      element(
        'pre',
        { class: 'excerpt' },
        excerpt.before,
        excerpt.marked === '' ? null : element('mark', {}, excerpt.marked),
        excerpt.after,
      ),
    element(
      'p',
      { class: 'help' },
      element('span', {}, ...prose(help)),
      element('code', {}, code),
      copyButton(at(path), at(file)),
    ),
  )
}

/** Vite opens the running editor, or the one that `LAUNCH_EDITOR` names, on the serving machine. The address ignores the base path. */
const openInEditor = (place: string) => fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`)

function copyButton(place: string, name: string): HTMLElement {
  const button = element('button', { type: 'button', title: `Copy the path of ${name}` }, 'Copy place')
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(place).then(
      () => (button.textContent = 'Copied'),
      // Browsers do not copy over an insecure connection, such as from a phone: the path can be copied by hand.
      () => (button.textContent = place),
    )
  })
  return button
}
