import type { Code } from '../../src/core/model/catalogue.ts'
import { publishFiles } from './core.ts'

/** The head of an issue, and its text. */
export interface Head {
  readonly title: string
  readonly description?: string
  readonly date?: string
  readonly text?: string
}

/** The Sunday on which the issue at an index is dated. */
export const day = (index: number): string => new Date(Date.UTC(2026, 0, 4 + 7 * index)).toISOString().slice(0, 10)

/** Issues 1, 2, 3, … a week apart, or by the names that are given; the messages of a code in the last one. */
export function messagesIn(code: Code, heads: readonly Head[], names: Readonly<Record<number, string>> = {}): string[] {
  const fileOf = (index: number) => `issues/${names[index] ?? index + 1}/index.md`
  const files = heads.map(({ title, description, date, text = 'Hello.' }, index) => {
    const front = [
      `title: "${title}"`,
      `date: ${date ?? day(index)}`,
      ...(description === undefined ? [] : [`description: "${description}"`]),
    ]
    return [fileOf(index), `---\n${front.join('\n')}\n---\n\n${text}\n`] as const
  })
  const last = fileOf(heads.length - 1)
  return publishFiles(Object.fromEntries(files))
    .findings.filter((finding) => finding.code === code && finding.place.file === last)
    .map(({ message }) => message)
}
