import type { Finding, Place } from '../model/diagnostic.ts'
import { judgeUrl, type Use } from './safe-url.ts'

/**
 * The finding for an address that may not be published; null if it may.
 *
 * @param what names what the address belongs to: “The link”, “`src` of `<img>`”
 */
export function refusalOf(url: string, what: string, place: Place, use: Use = 'link'): Finding | null {
  const judged = judgeUrl(url, use)
  if ('url' in judged) return null
  return {
    code: 'link-refused',
    place,
    message: `${what} ${judged.reason}, and is shown as text${url.trim() === '' ? '' : `: \`${shown(url)}\``}; write an address that begins with https://, or a path of the site.`,
  }
}

const most = 80

function shown(url: string): string {
  const plain = url.replace(/[\p{Cc}`]/gu, ' ').trim()
  return plain.length > most ? `${plain.slice(0, most)}…` : plain
}
