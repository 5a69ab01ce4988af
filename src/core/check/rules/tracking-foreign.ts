import type { Body } from '../../model/body.ts'
import { addressOf } from '../../links/address.ts'
import { defineRule } from '../rule.ts'
import { campaignLinksIn, isChannel, isSharing } from '../../links/campaigns.ts'
import { newsletterNames } from '../series/newsletter-names.ts'
import { campaignsIn, type IssueText, type SeriesSubject } from '../series/earlier-issues.ts'

/** So many links that name the newsletter show that an advertiser names it in links. */
const minOccurrences = 2

/**
 * Somebody else's campaign. On an editor's link it shows from whom the address was copied; in an advertisement it credits the clicks
 * to another newsletter. The newsletter's names are learnt from the issues before. Since advertisers may call it what they like, theirs
 * is reported only if they used one of its names before, or if the link has several sources or says that it is in a newsletter.
 * `trackingShared` covers what share buttons leave.
 */
export const trackingForeign = defineRule({
  code: 'tracking-foreign',
  severity: 'warning',
  fixable: true,
  help: "Remove the campaign, or ask the advertiser for the newsletter's own.",
  scope: 'series',
  includesNotes: true,
  *check(subject) {
    const { issue } = subject
    const { isOwn, isKnown } = newsletterNames(subject)
    for (const campaign of campaignLinksIn(issue.body)) {
      const { parameters, host, link, isSponsored } = campaign
      const sources = parameters.filter(([name]) => /^utm_source$/i.test(name))
      const source = sources.find(([, value]) => !isChannel(value) && !isOwn(value))
      if (parameters.some(([, value]) => isOwn(value)) && (!source || !sources.some(([, value]) => isOwn(value)))) continue
      if (!source || isOfSite(source[1], host)) continue
      const credits = `\`utm_source=${source[1]}\``
      if (isSponsored) {
        if (isSharing(source[1])) continue
        const isPlain =
          sources.length > 1 || (isKnown && parameters.some(([name, value]) => name !== source[0] && /newsletter/i.test(value)))
        if (!isPlain && !hasNamedOwn(host, isOwn, subject)) continue
        const message = `${credits} credits the clicks on this advertisement to somebody else; ask the advertiser for a link of your own.`
        yield { place: link.place, message }
      } else if (!isSharing(source[1]) && (isKnown || isStrangeHost(source[1], issue.body))) {
        yield { place: link.place, message: `${credits} is somebody else’s campaign; remove it.` }
      }
    }
  },
})

const hosts = (issue: IssueText): string[] => campaignsIn(issue).map(({ host }) => host)

/** Whether enough links to a host, in this issue and those before, name the newsletter. */
function hasNamedOwn(host: string, isOwn: (value: string) => boolean, { issue, earlier }: SeriesSubject): boolean {
  const countIn = (one: IssueText): number =>
    campaignsIn(one).filter((it) => it.host === host && it.parameters.some(([, value]) => isOwn(value))).length
  let count = countIn(issue)
  for (const other of earlier.having(hosts, host)) {
    if (count >= minOccurrences) break
    count += countIn(other)
  }
  return count >= minOccurrences
}

/** Whether a source is a host that the text does not link to, as it does to the newsletter's own and to those of its friends. */
const isStrangeHost = (source: string, { links }: Body): boolean =>
  /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(source) &&
  !links.some(({ canonical }) => addressOf(canonical).host === source.toLowerCase())

/** Whether a source is the site that the link leads to, which then credits nobody else. */
const isOfSite = (source: string, host: string): boolean => {
  const plain = source.toLowerCase().replace(/^www\./, '')
  const [name = ''] = plain.split('.')
  const isLabel = host.split('.').slice(0, -1).includes(plain)
  return host === plain || host.endsWith(`.${plain}`) || isLabel || (name.length > 3 && host.includes(name))
}
