import { Script, createContext } from 'node:vm'
import type { Entry } from '../../core/model/entry.ts'

/** Milliseconds by the clock: an ordinary text takes some ten. */
const patience = 1000

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
