import type { Finding } from '../../model/diagnostic.ts'
import type { Settings } from '../../model/settings.ts'
import type { Exception } from '../../model/entry.ts'

/** The findings that no exception of their file covers. */
export function withoutAllowed(findings: readonly Finding[], exceptions: readonly Exception[]): Finding[] {
  if (exceptions.length === 0) return [...findings]
  const byFile = Map.groupBy(exceptions, ({ place }) => place.file)
  return findings.filter((finding) => !byFile.get(finding.place.file)?.some((exception) => covers(exception, finding)))
}

/** Reports exceptions that cover no finding: leftovers, or slips. An exception for a code that is switched off is not reported. */
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
