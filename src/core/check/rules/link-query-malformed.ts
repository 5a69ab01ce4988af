import { defineRule } from '../rule.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/**
 * Parameters in the wrong place: after `&` without a `?` before it, after a second `?`, or after the fragment. They become part of the
 * path, of the value before or of the fragment. Also parameters whose names lost their underscores.
 */
export const linkQueryMalformed = defineRule({
  code: 'link-query-malformed',
  severity: 'warning',
  help: 'Begin the query with `?`, once, before `#`; divide parameters by `&`.',
  scope: 'entry',
  *check(subject) {
    for (const target of targetsOf(subject)) {
      const fault = faultOf(target)
      if (fault) yield { place: target.place, message: fault }
    }
  },
})

function faultOf({ url }: Target): string | null {
  if (!/^(?:https?:|\/)/i.test(url)) return null
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? []
  const [glued] = /&(?:amp;)?[a-z][\w.-]*=[^&]*/i.exec(path) ?? []
  if (glued && !/[;:=]/.test(path.slice(0, path.indexOf('&')).replace(/^https?:\/\/[^/]*/i, '')))
    return `The query begins with \`&\`, so that \`${glued}\` is part of the path; write \`?\` before the first parameter.`
  const again = query.search(/\?[a-z][\w.-]*=/i)
  if (again !== -1) {
    const value = query.slice(query.lastIndexOf('&', again) + 1, again)
    // An address in a value may have a query of its own.
    if (!/(?::|%3a)(?:\/|%2f){2}|^[^=]*=[./]/i.test(value))
      return `A second \`?\` makes \`${query.slice(again)}\` part of the value before it; write \`&\` between parameters.`
  }
  const late = fragment.search(/\?[a-z][\w.-]*=/i)
  if (late !== -1 && !/^!|^[^?]*\//.test(fragment) && !/=/.test(fragment.slice(0, late)))
    return `\`${fragment.slice(late)}\` comes after the fragment, and so is part of it; put the query before \`#\`.`
  for (const [, name = ''] of url.matchAll(/[?&]([a-z]+)=/gi)) {
    const whole = underscored.get(name.toLowerCase())
    if (whole !== undefined)
      return `\`${name}\` lost its underscores, so that the site knows no such parameter; write \`${whole}\`.`
  }
  return null
}

/** Common names of parameters, by what remains when Markdown takes their underscores for emphasis. */
const underscored = new Map(
  'utm_source utm_medium utm_campaign utm_content utm_term utm_id unlocked_article_code gh_jid gift_copy'
    .split(' ')
    .map((name) => [name.replaceAll('_', ''), name]),
)
