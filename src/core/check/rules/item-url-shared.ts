import { addressOf } from '../../links/address.ts'
import { entriesByAddress, isAlike } from '../links/entries-by-address.ts'
import { wordSetOf } from '../../model/letters.ts'
import { defineRule } from '../rule.ts'
import type { Target } from '../links/targets.ts'

/**
 * Two items with different titles and one address: one of them links to what the other is about. Reported is the one that shares fewer
 * words with the address, or else the later one.
 */
export const itemUrlShared = defineRule({
  code: 'item-url-shared',
  severity: 'warning',
  help: 'Correct the address of one of the two.',
  scope: 'entry',
  *check(subject) {
    for (const [first, ...others] of entriesByAddress(subject)) {
      for (const later of others) {
        if (isAlike(first.text, later.text)) continue
        const [wrong, other] = sharedWords(first) < sharedWords(later) ? [first, later] : [later, first]
        const message = `“${wrong.text}” and “${other.text}” (line ${other.whole.line}) have the same address; correct the one that is wrong.`
        yield { place: wrong.whole, message }
      }
    }
  },
})

/** How many words a title shares with its address. */
function sharedWords({ text, url }: Target): number {
  return wordSetOf(text).intersection(wordSetOf(addressOf(url).path)).size
}
