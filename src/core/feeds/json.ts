import type { IssueData, IssuesIndex } from '../model/issue-data.ts'

/** JSON with a key a line and a record a line, so that a diff shows what changed, and without any other blank. */
export function jsonOf(data: IssueData | IssuesIndex): string {
  const lines = Object.entries(data).map(
    ([key, value]) => `${JSON.stringify(key)}: ${isList(value) ? listOf(value) : JSON.stringify(value)}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

const isList = (value: unknown): value is readonly object[] => Array.isArray(value) && typeof value[0] === 'object'

const listOf = (records: readonly object[]): string => `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`
