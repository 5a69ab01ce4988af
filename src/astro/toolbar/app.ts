import { defineToolbarApp } from 'astro/toolbar'
import { element } from './element.ts'
import { message, type Proof } from './proof.ts'
import { style } from './style.ts'
import { viewOf } from './view.ts'
import { levelOf, tallyOf } from './words.ts'

/** Keys in `sessionStorage`. Saving a text reloads the page, which must not close what the editor has open. */
const kept = { open: 'galley:proof:open', folds: 'galley:proof:folds', scroll: 'galley:proof:scroll' }

export default defineToolbarApp({
  init(canvas, app, server) {
    const window = element('astro-dev-toolbar-window', {})
    canvas.append(element('style', {}, style), window)
    let shownProof = ''

    const show = (proof: Proof) => {
      const level = levelOf(tallyOf(proof))
      app.toggleNotification(level === null ? { state: false } : { state: true, level })
      const text = JSON.stringify(proof)
      if (text === shownProof) return
      shownProof = text
      const scroll = canvas.querySelector('.sheet')?.scrollTop ?? Number(sessionStorage.getItem(kept.scroll) ?? 0)
      const { head, sheet } = viewOf(proof, () => app.toggleState({ state: false }))
      window.replaceChildren(head, sheet)
      unfold(sheet)
      sheet.scrollTop = scroll
      sheet.addEventListener('scroll', () => sessionStorage.setItem(kept.scroll, String(sheet.scrollTop)))
    }
    const ask = () => server.send(message.ask, { pathname: location.pathname })

    server.on<Proof>(message.answer, (proof) => {
      if (proof.pathname === location.pathname) show(proof)
    })
    server.on(message.changed, ask)
    app.onToggled(({ state }) => sessionStorage.setItem(kept.open, state ? 'yes' : ''))
    app.onToolbarPlacementUpdated(({ placement }) => (window.placement = placement))
    if (sessionStorage.getItem(kept.open) === 'yes') app.toggleState({ state: true })
    ask()
  },
})

/** Opens the folds that were open before the page was reloaded, and stores which ones the editor opens. */
function unfold(sheet: HTMLElement): void {
  const open = new Set(JSON.parse(sessionStorage.getItem(kept.folds) ?? '[]') as string[])
  for (const fold of sheet.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) {
    const { fold: name } = fold.dataset
    if (name === undefined) continue
    fold.open = open.has(name)
    fold.addEventListener('toggle', () => {
      if (fold.open) open.add(name)
      else open.delete(name)
      sessionStorage.setItem(kept.folds, JSON.stringify([...open]))
    })
  }
}
