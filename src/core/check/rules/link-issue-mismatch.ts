import { lettersOf } from '../../model/letters.ts'
import { defineRule } from '../rule.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/** A link whose text names one issue and whose address leads to another. */
export const linkIssueMismatch = defineRule({
  code: 'link-issue-mismatch',
  severity: 'warning',
  help: 'Make the text name the issue that the link leads to.',
  scope: 'entry',
  *check(subject) {
    for (const target of targetsOf(subject)) {
      if (target.kind !== 'link' || target.isBare) continue
      const linked = linkedIssue(target, subject.settings)
      const named = linked === null ? null : namedIssue(target.text, linked, subject.settings)
      if (linked === null || named === null || Number(named) === Number(linked.number)) continue
      const message = `“${target.text}” names issue ${named}, the link leads to ${linked.number}; correct the one that is wrong.`
      yield { place: target.whole, message }
    }
  },
})

interface LinkedIssue {
  /** As written. */
  readonly number: string
  /** The host of an address that has one, which may be the newsletter's own. */
  readonly host: string | null
}

type ReadingSettings = EntrySubject['settings']

/** The issue that an address such as `/12/`, `/issues/012/#kelp`, `/012-kelp/` or `/12/notes/` leads to. */
function linkedIssue({ url, outgoing }: Target, { issuePath }: ReadingSettings): LinkedIssue | null {
  const prefix = issuePath.replace(':number/', '')
  const isOwn = typeof outgoing?.internal === 'string'
  if (!isOwn && !/^https?:/i.test(url)) return null
  const host = isOwn || !URL.canParse(url) ? null : new URL(url).hostname.toLowerCase()
  const path = outgoing?.internal ?? (URL.canParse(url) ? new URL(url).pathname : '')
  const rest = path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1)
  const [, number] = /^(\d{1,4})(?:-[\w-]*)?\/?(?:notes\/?)?(?:#.*)?$/.exec(rest) ?? []
  return number === undefined ? null : { number, host }
}

/** The issue that a text names: `issue 12`, `#12`, the newsletter's name and 12, or a number written as in the address. */
function namedIssue(text: string, { number, host }: LinkedIssue, { title }: ReadingSettings): string | null {
  const [, before = '', mark = '', named] =
    /^(.*?)(#|\bissue |\bletter |\bno\. ?)?(\d{1,4})$/i.exec(text.trim().replace(/[.,:;!?]$/, '')) ?? []
  if (named === undefined) return null
  const letters = lettersOf(before)
  if (host !== null) return letters.length > 3 && lettersOf(host).includes(letters) ? named : null
  const isNewsletter = letters.endsWith(lettersOf(title))
  const isPadded = named.startsWith('0') && named.length === number.length
  return mark !== '' || isPadded || letters === '' || isNewsletter ? named : null
}
