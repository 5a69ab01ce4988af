import type { Finding } from '../model/diagnostic.ts'
import type { DocumentKind } from '../model/document.ts'
import { unservable } from './names.ts'

export interface Classified {
  /** Files to read, with their kinds, in the order of their names. */
  readonly documents: readonly { readonly path: string; readonly kind: DocumentKind }[]
  /** All other files: images, attachments. */
  readonly assets: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/** The paths of each kind of file; the first pattern that matches decides. */
const places: readonly (readonly [pattern: RegExp, kind: DocumentKind])[] = [
  [/^issues\/[^/]+\/index\.mdx?$/, 'issue'],
  [/^issues\/[^/]+\/notes\.mdx?$/, 'issue-notes'],
  [/^notes\/[^/]+(?:\/index)?\.mdx?$/, 'note'],
  [/^events\/[^/]+\.md$/, 'event'],
  [/^topics\/[^/]+\.md$/, 'topic'],
  [/^pages\/[^/]+\.mdx?$/, 'page'],
]

const inOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : 1)

/**
 * Sorts the files of a content folder into kinds, by their paths. Hidden files are ignored.
 *
 * @param paths of files, relative to the content folder
 * @param folders relative to the content folder, including empty ones
 * @param leftOut files and folders that have been reported and are not read
 */
export function classify(paths: readonly string[], folders: readonly string[], leftOut: readonly string[] = []): Classified {
  const visible = paths.filter((path) => !path.split('/').some((part) => part.startsWith('.'))).sort(inOrder)
  const documents: Classified['documents'][number][] = []
  const assets = new Set<string>()
  const findings: Finding[] = []
  for (const path of visible) {
    const kind = places.find(([pattern]) => pattern.test(path))?.[1]
    const twin = path.endsWith('.mdx') && visible.includes(path.slice(0, -1)) ? path.slice(0, -1) : undefined
    if (kind && twin)
      findings.push({
        code: 'file-unknown',
        place: { file: path },
        message: `The file is not read, because ${twin} stands beside it; keep one of the two.`,
      })
    else if (kind) documents.push({ path, kind })
    else if (/\.mdx?$/.test(path))
      findings.push({ code: 'file-unknown', place: { file: path }, message: `The file is not read: ${adviceFor(path)}` })
    else {
      const reason = unservable(path)
      if (reason === null) assets.add(path)
      else if (isPicture(path))
        findings.push({
          code: 'file-refused',
          place: { file: path },
          message: `It is left out, because its path cannot be part of an address: ${reason}; rename it.`,
        })
    }
  }
  const issues = [
    ...documents.filter(({ kind }) => kind === 'issue').map(({ path }) => path),
    ...leftOut.filter((path) => path.startsWith('issues/')),
  ]
  const withIssue = new Set(issues.map((path) => path.split('/')[1]))
  const issueFolders = new Set(
    [...folders, ...visible].flatMap((path) => /^issues\/([^/.][^/]*)(?:\/|$)/.exec(path)?.slice(1, 2) ?? []),
  )
  for (const folder of [...issueFolders].sort(inOrder)) {
    if (withIssue.has(folder) || visible.includes(`issues/${folder}`)) continue
    const message = `issues/${folder} holds no issue; add issues/${folder}/index.md, or remove the folder.`
    findings.push({ code: 'folder-without-issue', place: { file: `issues/${folder}` }, message })
  }
  return { documents, assets, findings }
}

const isPicture = (path: string): boolean => /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i.test(path)

function adviceFor(path: string): string {
  const [top, name, ...rest] = path.split('/')
  const stem = name?.replace(/\.mdx?$/, '')
  if (top === 'issues' && rest.length === 0) return `move it to issues/${stem}/index.md.`
  if (top === 'issues') return `beside an issue only index.md and notes.md are; move it to notes/${name}-${rest.at(-1)}.`
  if (top === 'events' || top === 'topics') {
    if (rest.length === 0) return `${top} are Markdown; rename it to ${stem}.md.`
  }
  if (rest.length > 0) return `move it to ${top}/${rest.at(-1)}.`
  return 'content is issues, notes, events, topics and pages, each in its folder.'
}
