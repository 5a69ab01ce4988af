import path from 'node:path'
import { catalogue, isBlocking } from '../../core/model/catalogue.ts'
import { bySeverity } from '../../core/check/report/severity.ts'
import type { SafeUrl } from '../../core/model/safe-url.ts'
import type { Views } from '../../core/model/views.ts'
import type { Severity } from '../../core/model/catalogue.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import type { Entry } from '../../core/model/entry.ts'
import type { ReadArchive } from '../../io/archive.ts'
import { unpublishedWords } from '../format.ts'
import { excerptOf } from './excerpt.ts'
import type { FileProof, FileTally, UnpublishedText, Proof, ShownFinding, Tally } from './proof.ts'

/** The content folder on the disk. */
export interface ContentFiles {
  /** Content folder, absolute. */
  readonly content: string
  /** Text of a file, by path in the content folder; null where it cannot be read. */
  readonly textOf: (file: string) => string | null
}

type Read = Pick<ReadArchive, 'views' | 'diagnostics'> & { readonly entries: readonly Pick<Entry, 'file'>[] }

/** What the toolbar shows beside the page at an address: all findings in the page's own files, and one line for every other file. */
export function proofOf({ views, diagnostics, entries }: Read, pathname: string, files: ContentFiles): Proof {
  const pages = pagesOf(views)
  const byFile = Map.groupBy(diagnostics, ({ place }) => place.file)
  const isBlocked = (file: string) => byFile.get(file)?.some(({ code }) => isBlocking(code)) === true
  const tallyOf = (file: string): FileTally => ({
    file,
    url: isBlocked(file) ? null : (pages.find((page) => page.file === file)?.url ?? null),
    tally: count(byFile.get(file) ?? []),
  })
  const waitingFor = (file: string): string[] => {
    const folder = /^(issues\/.*\/)index\.mdx?$/.exec(file)?.[1]
    if (folder === undefined || !isBlocked(file)) return []
    return entries.map((it) => it.file).filter((it) => it.startsWith(folder) && !isBlocked(it))
  }
  const proofOfFile = (file: string): FileProof => {
    const findings = byFile.get(file) ?? []
    const text = findings.some(({ place }) => place.line !== undefined) ? files.textOf(file) : null
    const shownFindings = findings.toSorted(bySeverity).map((finding) => shownOf(finding, text))
    return {
      ...tallyOf(file),
      path: path.join(files.content, file),
      findings: shownFindings,
      waiting: waitingFor(file),
    }
  }
  const own = filesAt(pathname, pages, views).filter((file) => !isBlocked(file))
  return {
    pathname,
    blocked: [...byFile.keys()].filter(isBlocked).flatMap((file) => {
      const proof = proofOfFile(file)
      const [first, ...rest] = proof.findings
      return first ? [{ ...proof, findings: [first, ...rest] as const }] : []
    }),
    page: own.map(proofOfFile),
    others: [...byFile.keys()]
      .filter((file) => !own.includes(file) && !isBlocked(file))
      .map(tallyOf)
      .sort(byTally),
    unpublished: views.unpublished.map(({ file, unpublished }): UnpublishedText => {
      const page = pages.find((it) => it.file === file)
      return { file, title: page?.title ?? file, url: page?.url ?? null, words: unpublishedWords(unpublished, page?.day) }
    }),
  }
}

interface FilePage {
  readonly file: string
  readonly url: SafeUrl
  readonly title: string
  readonly day?: string
}

const pagesOf = ({ issues, issueNotes, notes, events, topics, pages }: Views): FilePage[] => [
  ...issues,
  ...issueNotes.map(({ file, url, title, issue: { day } }) => ({ file, url, title, day })),
  ...notes,
  ...events.flatMap(({ file, url, title }) => (file === null ? [] : [{ file, url, title }])),
  ...topics,
  ...pages,
]

/** The page of an issue shows the findings of its notes, too; the page of a year of a topic shows those of the topic. */
function filesAt(pathname: string, pages: readonly FilePage[], { issues }: Views): string[] {
  const address = decoded(pathname)
  const page = [address, address.replace(/\d{4}\/$/, '')].flatMap((it) => pages.find(({ url }) => decoded(url) === it) ?? [])[0]
  if (!page) return []
  const notes = issues.find(({ file }) => file === page.file)?.notes
  return [page, ...pages.filter(({ url }) => url === notes?.url)].map(({ file }) => file)
}

const decoded = (pathname: string): string => {
  try {
    return decodeURI(pathname)
  } catch {
    return pathname
  }
}

const count = (findings: readonly Diagnostic[]): Tally => {
  const of = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length
  return { error: of('error'), warning: of('warning'), info: of('info') }
}

/** Of files with equally many findings, those with later numbers come first: they are being written. */
const byTally = (a: FileTally, b: FileTally): number =>
  b.tally.error - a.tally.error ||
  b.tally.warning - a.tally.warning ||
  b.tally.info - a.tally.info ||
  b.file.localeCompare(a.file, 'en', { numeric: true })

function shownOf({ severity, code, message, place }: Diagnostic, text: string | null): ShownFinding {
  const { line, column } = place
  return {
    severity,
    code,
    message,
    help: catalogue[code].help,
    ...(line === undefined ? {} : { line }),
    ...(line === undefined || column === undefined ? {} : { column }),
    excerpt: text === null ? null : excerptOf(text, place),
  }
}
