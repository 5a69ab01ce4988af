import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../../core/model/diagnostic.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Entry } from '../../core/model/entry.ts'
import { deadLinks, notOutYet } from '../../core/visits/dead-links.ts'
import type { LinkRecord } from '../../core/visits/link-record.ts'
import { recordsIn, recordsText, type RecordsRead } from '../../core/visits/records-text.ts'

/** The file with the records of a content folder's links, which is kept in git with the texts. */
export const recordFileOf = (content: string): string => path.join(content, 'links.jsonl')

/** The file of records cannot be used; the message says why. */
export class RecordFileError extends Error {}

/** The records of a file; none where there is no file. */
export function readRecords(file: string): RecordsRead {
  return recordsIn(textAt(file))
}

/** Findings on dead links in texts that are not published yet, from the records alone. A file that cannot be read has none. */
export function knownDeadLinks(content: string, entries: readonly Entry[], settings: Settings, now: string): Finding[] {
  const coming = notOutYet(entries, settings, now)
  if (coming.length === 0) return []
  try {
    return deadLinks(coming, readRecords(recordFileOf(content)).records, settings)
  } catch (error) {
    if (error instanceof RecordFileError) return []
    throw error
  }
}

/** Writes the records, as a whole: readers see either the old or the new file. An unchanged file is not touched. */
export function writeRecords(file: string, records: Iterable<LinkRecord>): void {
  const text = recordsText(records)
  if (text === textAt(file)) return
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, text, { flush: true })
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new RecordFileError(`${file} cannot be written: ${(error as Error).message}.`)
  }
}

function textAt(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw new RecordFileError(`${file} cannot be read: ${(error as Error).message}.`)
  }
}
