import { targetWithin } from '../../links/redirectors.ts'
import type { Fix } from '../../model/diagnostic.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'

/** Redirectors that count clicks or warn; copies of pages, translations and affiliate links are not among them. */
const redirectors =
  /^(?:www\.|news\.)?google\.(?:com?\.)?[a-z]{2,3}\/url|^lm?\.facebook\.com\/|^l\.(?:instagram|threads)\.|^out\.reddit\.com\/|^(?:www\.)?youtube\.com\/redirect|^(?:www\.)?linkedin\.com\/(?:redir|safety)|safelinks\.protection\.outlook\.com\/|^slack-redir\.net\/|^t\.umblr\.com\/|^(?:www\.)?vk\.com\/away|^link\.zhihu\.com\/|^steamcommunity\.com\/linkfilter|^duckduckgo\.com\/l\/|^exit\.sc\/|^urldefense\.|awstrack\.me\/|^tracking\.[^/]+\/CL\d/

/** An address through a redirector, which counts readers and may cease to work, though the address says where it leads. */
export const trackingRedirector = defineRule({
  code: 'tracking-redirector',
  severity: 'warning',
  fixable: true,
  help: 'Link to where the address leads.',
  scope: 'entry',
  *check(subject) {
    for (const { parsed, url, offset, place, item } of targetsOf(subject)) {
      if (!parsed || !redirectors.test(parsed.hostname + parsed.pathname)) continue
      const target = targetWithin(parsed)
      if (target === null) continue
      const message = `The address leads through ${parsed.hostname}; link to \`${target}\` itself.`
      const isSafe = offset !== null && !item?.isSponsored && !/[\s()<>]/.test(target)
      const fix: { fix?: Fix } = isSafe ? { fix: { offset, length: url.length, text: target } } : {}
      yield { place, message, ...fix }
    }
  },
})
