import type { IssuePage, RenderedText } from '../model/views.ts'
import { finish, sponsorNote, type FeedPurpose } from '../render/finish.ts'
import { htmlOf } from '../render/hast.ts'

/** The sponsor, and whether the text itself does not mention it. */
export type Paid = Pick<IssuePage, 'sponsor' | 'isSponsorUnplaced'>

/**
 * A text as HTML for feeds and mail. The sponsor is named where the text has the sponsor's box, or else at its head, as on its page.
 *
 * @param url absolute address of the text's own page
 */
export function feedHtml(
  text: Pick<RenderedText, 'blocks' | 'links'>,
  { sponsor, isSponsorUnplaced }: Paid,
  { url, pictures }: Pick<FeedPurpose, 'url' | 'pictures'>,
): string {
  const head = isSponsorUnplaced ? htmlOf(sponsorNote(sponsor)) : ''
  const blocks = finish(text, { of: 'feed', url, sponsor, pictures })
  return [head, ...blocks.map(({ html }) => html)].filter((html) => html !== '').join('\n')
}
