import { Script, createContext } from 'node:vm'
import type { Entry } from '../../core/model/entry.ts'

/** Milliseconds by the clock: an ordinary text takes some ten. */
const patience = 1000

/**
 * Bytes of a text that is first tried in this thread. Threads have to load the code and the dictionaries anew, which for ordinary texts
 * takes longer than a second core saves.
 */
const smallText = 64_000

/** Marks of such a text, of which the parser makes some 60 MB, since nothing bounds the memory here. The longest texts of ten years have 3,000. */
const fewMarks = 8000

/** The characters at which the parser begins something. */
const marks = new Set(Buffer.from('\n*_[]`<&\\~!|@#'))

/** Whether a text is so small that it takes little memory, however it is written. */
export function isSmall(bytes: Uint8Array): boolean {
  if (bytes.length > smallText) return false
  let count = 0
  for (const byte of bytes) if (marks.has(byte)) count += 1
  return count <= fewMarks
}

/** Only a script of `node:vm` can be broken off; it calls what is to be read. */
const call = new Script('run()')
const scope: { run: () => void } = { run: () => undefined }
const context = createContext(scope)

/** Reads a text in this thread, or gives up after a moment; undefined then. */
export function attempt(read: () => Entry): Entry | undefined {
  let entry: Entry | undefined
  scope.run = () => {
    entry = read()
  }
  try {
    call.runInContext(context, { timeout: patience })
    return entry
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    throw error
  }
}
