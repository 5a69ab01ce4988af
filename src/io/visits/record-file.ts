import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../../core/model/diagnostic.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Entry } from '../../core/model/entry.ts'
import { deadLinks, notOutYet } from '../../core/visits/dead-links.ts'
import type { LinkRecord } from '../../core/visits/link-record.ts'
import { recordsIn, recordsText, type RecordsRead } from '../../core/visits/records-text.ts'

/** Where a content folder keeps what is known of its links; it goes into git with the texts. */
export const recordFileOf = (content: string): string => path.join(content, 'links.jsonl')

/** The file of records cannot be used; the message says why. */
export class RecordFileError extends Error {}

/** The records of a file; none where there is no file. */
export function readRecords(file: string): RecordsRead {
  return recordsIn(textAt(file))
}

/** What can be said of links of texts that are not out yet, without asking the network. A file that cannot be read says nothing. */
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

/** Puts records into the file, all or nothing: whoever reads meanwhile sees the old or the new. An unchanged file is not touched. */
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
