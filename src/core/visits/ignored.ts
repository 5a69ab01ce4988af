import type { Settings } from '../model/settings.ts'
import { addressOf } from '../links/address.ts'

/** Why an editor does not want an address visited, or null: `linkedin.com` covers its subdomains, `https://…` what begins so. */
export function reasonToIgnore(url: string, { ignoredLinks }: Pick<Settings, 'ignoredLinks'>): string | null {
  const { host } = addressOf(url)
  const found = ignoredLinks.find(({ link }) =>
    link.includes('://') ? url.startsWith(link) : host === link || host.endsWith(`.${link}`),
  )
  return found?.reason ?? null
}
