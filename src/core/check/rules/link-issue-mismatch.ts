import { lettersOf } from '../../model/letters.ts'
import { defineRule } from '../rule.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/** A text that names one issue and leads to another. */
export const linkIssueMismatch = defineRule({
  code: 'link-issue-mismatch',
  severity: 'warning',
  help: 'Let the text name the issue that the link leads to.',
  scope: 'entry',
  *check(subject) {
    for (const target of targetsOf(subject)) {
      if (target.kind !== 'link' || target.isBare) continue
      const leads = issueOf(target, subject.settings)
      const said = leads === null ? null : named(target.text, leads, subject.settings)
      if (leads === null || said === null || Number(said) === Number(leads.number)) continue
      const message = `“${target.text}” names issue ${said}, the link leads to ${leads.number}; correct the one that is wrong.`
      yield { place: target.whole, message }
    }
  },
})

interface Leads {
  readonly number: string
  /** Host of an address that has one and may be the newsletter's own. */
  readonly host: string | null
}

type Known = EntrySubject['settings']

/** The number that an address such as `/12/`, `/issues/012/#kelp` or `/012-kelp/` has for its last part but notes. */
function issueOf({ url, outgoing }: Target, { issuePath }: Known): Leads | null {
  const prefix = issuePath.replace(':number/', '')
  const isOwn = typeof outgoing?.internal === 'string'
  if (!isOwn && !/^https?:/i.test(url)) return null
  const host = isOwn || !URL.canParse(url) ? null : new URL(url).hostname.toLowerCase()
  const path = outgoing?.internal ?? (URL.canParse(url) ? new URL(url).pathname : '')
  const rest = path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1)
  const [, number] = /^(\d{1,4})(?:-[\w-]*)?\/?(?:notes\/?)?(?:#.*)?$/.exec(rest) ?? []
  return number === undefined ? null : { number, host }
}

/** The issue that a text names: `issue 12`, `#12`, the newsletter's name and 12, or a number written as the address has it. */
function named(text: string, { number, host }: Leads, { title }: Known): string | null {
  const [, before = '', mark = '', said] =
    /^(.*?)(#|\bissue |\bletter |\bno\. ?)?(\d{1,4})$/i.exec(text.trim().replace(/[.,:;!?]$/, '')) ?? []
  if (said === undefined) return null
  const letters = lettersOf(before)
  if (host !== null) return letters.length > 3 && lettersOf(host).includes(letters) ? said : null
  const isNewsletter = letters.endsWith(lettersOf(title))
  const isPadded = said.startsWith('0') && said.length === number.length
  return mark !== '' || isPadded || letters === '' || isNewsletter ? said : null
}
