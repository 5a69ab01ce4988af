import type { Finding } from '../../model/diagnostic.ts'
import type { Settings } from '../../model/settings.ts'
import type { Exception } from '../../model/entry.ts'

/** Findings without those that their file's exceptions cover. */
export function withoutAllowed(findings: readonly Finding[], exceptions: readonly Exception[]): Finding[] {
  if (exceptions.length === 0) return [...findings]
  const byFile = Map.groupBy(exceptions, ({ place }) => place.file)
  return findings.filter((finding) => !byFile.get(finding.place.file)?.some((exception) => covers(exception, finding)))
}

/** Exceptions that allow what nobody found: leftovers, or slips. Those of a code that is off are let be. */
export function unusedIn(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  { rules }: Pick<Settings, 'rules'>,
): Finding[] {
  const byFile = Map.groupBy(findings, ({ place }) => place.file)
  return exceptions
    .filter((exception) => rules[exception.code] !== 'off')
    .filter((exception) => !byFile.get(exception.place.file)?.some((finding) => covers(exception, finding)))
    .map(({ code, place }) => ({
      code: 'exception-unused',
      place,
      message: `The comment allows \`${code}\`, and there is no such finding here; remove it.`,
    }))
}

const covers = ({ code, lines }: Exception, finding: Finding): boolean => {
  if (finding.code !== code) return false
  const { line } = finding.place
  return lines === null || (line !== undefined && lines[0] <= line && line <= lines[1])
}
