import { besidePath, isBeside } from '../../links/beside.ts'
import { isNoAddress } from '../../links/no-address.ts'
import { requestedTexts } from '../archive-texts.ts'
import { defineRule } from '../rule.ts'

/** A link into the archive that leads to no page. */
export const linkInternalMissing = defineRule({
  code: 'link-internal-missing',
  severity: 'warning',
  help: 'Correct the link into the archive.',
  scope: 'archive',
  *check(subject) {
    const { archive, context } = subject
    for (const { body, file } of requestedTexts(subject)) {
      const links = [
        ...body.links.map(({ internal, url, place }) => ({ internal, url, place })),
        ...(body.htmlTargets ?? []).map(({ target, url, place }) => ({ internal: target, url, place })),
      ]
      for (const { internal, url, place } of links) {
        if (internal === null || isNoAddress(url) || archive.resolve(internal).kind !== 'no-page') continue
        const message =
          isBeside(url) && context.assets.has(besidePath(file, url))
            ? `\`${url}\` lies beside the text, from where only images are published; put it into public/ and link to \`/${url}\`.`
            : `The link to \`${url}\` leads to no page of the archive; correct its address.`
        yield { place, message }
      }
    }
  },
})
