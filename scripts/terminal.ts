/** Where a command writes. */
export interface Terminal {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Whether colour and other escapes are welcome. */
  readonly isColoured: boolean
  /** Whether a person looks on: bars are drawn then. */
  readonly isWatched?: boolean
  /** How many characters a line has room for; not known where nobody looks on. */
  readonly columns?: number | undefined
}

/**
 * Whether output is coloured: as the environment says (https://force-color.org, which wins over https://no-color.org, as it does
 * for Node's own output), else where a person looks on.
 */
export function wantsColour({ FORCE_COLOR, NO_COLOR }: NodeJS.ProcessEnv, isWatched: boolean): boolean {
  if (FORCE_COLOR !== undefined) return !['0', 'false'].includes(FORCE_COLOR)
  return isWatched && !NO_COLOR
}

// Whoever reads may stop early, as `head` does; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** The process's own. */
export const processTerminal: Terminal = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isColoured: wantsColour(process.env, process.stdout.isTTY === true),
  isWatched: process.stdout.isTTY === true,
  get columns() {
    return process.stdout.columns
  },
}
