import type { Body } from '../../model/body.ts'
import { addressOf } from '../../links/address.ts'
import { defineRule } from '../rule.ts'
import { campaignsIn, isChannel, isSharing } from '../links/campaigns.ts'
import { newsletterNames } from '../series/newsletter-names.ts'
import type { IssueText, SeriesSubject } from '../series/earlier-issues.ts'

/** So many links of an advertiser's that name the newsletter show that his links do. */
const minOccurrences = 2

/**
 * Somebody else's campaign: on a link of the editor's it tells from whom the address was copied, in an advertisement it credits
 * the clicks to another newsletter. Own names are learnt from the issues before; advertisers may call the newsletter what they
 * like, so that one is told only where his links named it before, where this one names it as well, or where it says that it stands
 * in a newsletter. What buttons for sharing leave is `trackingShared`'s affair.
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
    for (const campaign of campaignsIn(issue.body)) {
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
        const message = `${credits} credits the clicks on this advertisement to another; ask the advertiser for its own link.`
        yield { place: link.place, message }
      } else if (!isSharing(source[1]) && (isKnown || isStrangeHost(source[1], issue.body))) {
        yield { place: link.place, message: `${credits} is the campaign of another; remove it.` }
      }
    }
  },
})

const hosts = ({ body }: IssueText): string[] => campaignsIn(body).map(({ host }) => host)

/** Whether links of a host, here or before, have named the newsletter: then those of the advertiser do. */
function hasNamedOwn(host: string, isOwn: (value: string) => boolean, { issue, earlier }: SeriesSubject): boolean {
  const countIn = ({ body }: IssueText): number =>
    campaignsIn(body).filter((it) => it.host === host && it.parameters.some(([, value]) => isOwn(value))).length
  let count = countIn(issue)
  for (const other of earlier.having(hosts, host)) {
    if (count >= minOccurrences) break
    count += countIn(other)
  }
  return count >= minOccurrences
}

/** Another site's name, which the text does not link to as it does to its own and its friends'. */
const isStrangeHost = (source: string, { links }: Body): boolean =>
  /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(source) &&
  !links.some(({ canonical }) => addressOf(canonical).host === source.toLowerCase())

/** A site that counts its own links: nobody else is credited. */
const isOfSite = (source: string, host: string): boolean => {
  const plain = source.toLowerCase().replace(/^www\./, '')
  const [name = ''] = plain.split('.')
  return host === plain || host.endsWith(`.${plain}`) || (name.length > 3 && host.includes(name))
}
