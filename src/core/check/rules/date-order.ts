import { dayOf, instantOf } from '../../parse/moment.ts'
import { defineRule } from '../rule.ts'
import { numberOf } from '../series/earlier-issues.ts'

/** An issue that is not dated after the one before it by number: one of the two dates is wrong. */
export const dateOrder = defineRule({
  code: 'date-order',
  severity: 'warning',
  help: 'Correct the date.',
  scope: 'series',
  *check({ issue, last, settings }) {
    const { meta, places, file } = issue
    const [previous] = last
    if (!meta || !previous || numberOf(issue) === null) return
    const [own, before] = [instantOf(meta.date, settings), instantOf(previous.meta.date, settings)]
    if (own > before) return
    const when = `#${numberOf(previous)} is dated ${dayOf(previous.meta.date, settings)}`
    const message = `The issue is dated ${dayOf(meta.date, settings)}, and ${when}: ${own === before ? 'the same' : 'later'}; correct one of them.`
    yield { place: places?.['date'] ?? { file }, message }
  },
})
