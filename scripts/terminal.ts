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

// Whoever reads may stop early, as `head` does; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** The process's own; colour follows https://no-color.org and whether a person looks on. */
export const processTerminal: Terminal = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isColoured: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  isWatched: process.stdout.isTTY === true,
  get columns() {
    return process.stdout.columns
  },
}
