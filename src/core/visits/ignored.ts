import type { Settings } from '../model/settings.ts'
import { addressOf } from '../links/address.ts'

/** Why the settings exclude an address from visits, or null. `linkedin.com` covers its subdomains, `https://…` all addresses that begin so. */
export function reasonToIgnore(url: string, { ignoredLinks }: Pick<Settings, 'ignoredLinks'>): string | null {
  const { host } = addressOf(url)
  const found = ignoredLinks.find(({ link }) =>
    link.includes('://') ? url.startsWith(link) : host === link || host.endsWith(`.${link}`),
  )
  return found?.reason ?? null
}
