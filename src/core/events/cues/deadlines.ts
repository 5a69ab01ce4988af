const callForPapers =
  /\b(?:cfps?|call for (?:papers|proposals|speakers|participation|presentations|talks|submissions|abstracts)|propose (?:a|your) (?:talk|session)|submit (?:a|your) (?:talk|session|proposal|abstract)s?)\b/i
export const isCallForPapers = (text: string): boolean => callForPapers.test(text)
/** `/cfp/`, `/call-for-papers`, a form on a submission site. */
export const isCallUrl = (url: string): boolean =>
  /\/(?:cfp|call-for-\w+|propose)(?:[/?#]|$)|\/\/(?:sessionize|papercall)\./i.test(url)

/** Words before, shortly before or after a date that make it the last day of something. */
const lastDayBefore = /\b(?:until|through|till|thru|before|by|ends?|ending|due)\s*(?:on\s+|the\s+|:\s*)?(?:\p{L}+,?\s+)?$/iu
const lastDayNear =
  /\b(?:clos(?:es?|ing)|deadlines?|expires?|expiring|open (?:through|until)|early[- ]bird|last day)\b[^.!?\d]{0,40}$/i
const lastDayAfter = /^\s*(?:\)|is|was)?\s*(?:is the (?:deadline|last day|cut-?off)|deadline\b)/i

/** Whether a date is the last day of a call, a discount or a registration rather than the day of an event. */
export const isDeadline = (before: string, after: string): boolean =>
  lastDayAfter.test(after) || lastDayBefore.test(before) || lastDayNear.test(before)
