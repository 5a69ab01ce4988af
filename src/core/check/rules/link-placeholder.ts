import { isUnwritten } from '../../links/no-address.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'

/** A run of capital Xs in an address: something to be filled in later. */
const blank = /(?<![A-Za-z\d])X{3,}(?![A-Za-z\d])/

/** A link or image whose address was never filled in. */
export const linkPlaceholder = defineRule({
  code: 'link-placeholder',
  severity: 'error',
  help: 'Put in the address, or take the link away.',
  scope: 'entry',
  *check(subject) {
    for (const { url, text, kind, parsed, place } of targetsOf(subject)) {
      const bare = url.trim()
      if (isUnwritten(bare)) {
        const what = kind === 'image' ? 'The image' : text === '' ? 'The link' : `The link “${text}”`
        const has = bare === '' ? 'has no address' : `has \`${bare}\` for an address`
        yield { place, message: `${what} ${has}; put in where it leads, or take the link away.` }
        continue
      }
      const [left] = (parsed && blank.exec(parsed.pathname + parsed.search)) ?? []
      if (left !== undefined) yield { place, message: `\`${left}\` still stands in the address; put in what belongs there.` }
    }
  },
})
