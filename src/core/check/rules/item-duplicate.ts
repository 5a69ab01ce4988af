import { entriesByAddress, isAlike } from '../links/entries-by-address.ts'
import { defineRule } from '../rule.ts'

/** An item that a text has twice, even if its address is spelt in two ways. */
export const itemDuplicate = defineRule({
  code: 'item-duplicate',
  severity: 'warning',
  help: 'Keep one of the two.',
  scope: 'entry',
  *check(subject) {
    for (const [first, ...others] of entriesByAddress(subject)) {
      const again = others.filter(({ text }) => isAlike(first.text, text))
      if (again.length === 0) continue
      const lines = again.map(({ whole }) => whole.line).join(', ')
      const message = `“${first.text}” stands again in line ${lines}; keep one of them.`
      yield { place: first.whole, message }
    }
  },
})
