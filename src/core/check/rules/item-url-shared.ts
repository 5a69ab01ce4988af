import { entriesByAddress, isAlike } from '../entries.ts'
import type { Rule } from '../rule.ts'

/** Two items of other titles with one address: one of them leads to what the other is about. */
export const itemUrlShared: Rule = function* (subject) {
  for (const [first, ...others] of entriesByAddress(subject)) {
    for (const { text, whole } of others) {
      if (isAlike(first!.text, text)) continue
      const message = `“${text}” and “${first!.text}” (line ${first!.whole.line}) have one address; correct the one that is wrong.`
      yield { code: 'item-url-shared', place: whole, message }
    }
  }
}
