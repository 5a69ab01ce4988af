import { settings } from 'virtual:galley/settings'
import { element, htmlOf, text } from '../core/render/hast.ts'

/** A page that sends readers on, for hosts that know no redirects of their own. */
export function redirectPage(to: string): string {
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('title', {}, [text(`Moved to ${to}`)]),
    element('meta', { httpEquiv: ['refresh'], content: `0; url=${to}` }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('link', { rel: ['canonical'], href: new URL(to, settings.url).href }),
  ]
  const body = [element('p', {}, [text('This page has moved to '), element('a', { href: to }, [text(to)]), text('.')])]
  const lines = (elements: readonly ReturnType<typeof element>[]) => [text('\n'), ...elements.flatMap((it) => [it, text('\n')])]
  const html = element(
    'html',
    { lang: settings.language },
    lines([element('head', {}, lines(head)), element('body', {}, lines(body))]),
  )
  return htmlOf([{ type: 'doctype' }, text('\n'), html, text('\n')])
}
