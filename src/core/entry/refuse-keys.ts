import type { Finding } from '../model/diagnostic.ts'
import type { FrontMatter } from '../model/document.ts'
import type { MetaOf } from '../model/publication.ts'
import { refusalOf } from '../links/refused.ts'
import type { Use } from '../links/safe-url.ts'

type Meta = MetaOf[keyof MetaOf]

/** Front matter without the addresses that may not be published; everything else stays, such as the name of the sponsor. */
export function refuseKeys<M extends Meta>(
  meta: M,
  { places }: FrontMatter,
  file: string,
): { meta: M; findings: readonly Finding[] } {
  const findings: Finding[] = []
  const isRefused = (url: string, key: string, use: Use): boolean => {
    const place = places.get(key) ?? places.get(key.replace(/\..*/, '')) ?? { file }
    const finding = refusalOf(url, `\`${key}\``, place, use)
    if (finding) findings.push(finding)
    return finding !== null
  }
  let kept = meta
  if ('sponsor' in kept && kept.sponsor?.url !== undefined && isRefused(kept.sponsor.url, 'sponsor.url', 'link')) {
    kept = { ...kept, sponsor: { name: kept.sponsor.name } }
  }
  if ('url' in kept && kept.url !== undefined && isRefused(kept.url, 'url', 'link')) kept = { ...kept, url: undefined }
  if ('image' in kept && kept.image !== undefined && isRefused(kept.image.src, 'image.src', 'image')) {
    kept = { ...kept, image: undefined }
  }
  return { meta: kept, findings }
}
