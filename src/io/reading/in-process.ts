import { Script, createContext } from 'node:vm'
import type { Entry } from '../../core/model/entry.ts'

/** Milliseconds by the clock: an ordinary text takes some ten. */
const patience = 1000

/** Reads a text in this thread, or gives up after a moment; undefined then. */
export function attempt(read: () => Entry): Entry | undefined {
  let entry: Entry | undefined
  const context = createContext({
    run: () => {
      entry = read()
    },
  })
  try {
    new Script('run()').runInContext(context, { timeout: patience })
    return entry
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    throw error
  }
}
