import type { IssueData, IssuesIndex } from '../model/issue-data.ts'

/** JSON with one key or one record per line, so that a diff shows what has changed, and without other whitespace. */
export function jsonOf(data: IssueData | IssuesIndex): string {
  const lines = Object.entries(data).map(
    ([key, value]) => `${JSON.stringify(key)}: ${isList(value) ? listOf(value) : JSON.stringify(value)}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

const isList = (value: unknown): value is readonly object[] => Array.isArray(value) && typeof value[0] === 'object'

const listOf = (records: readonly object[]): string => `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`
