/** Where a command writes. */
export interface Terminal {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Whether to use colour and other escapes. */
  readonly isColoured: boolean
  /** Whether a person is watching, for whom bars are drawn. */
  readonly isWatched?: boolean
  /** Width of a line in characters; unknown where nobody is watching. */
  readonly columns?: number | undefined
}

/**
 * Whether output is coloured: as the environment says (https://force-color.org, which wins over https://no-color.org, as in Node's own
 * output), else if a person is watching.
 */
export function wantsColour({ FORCE_COLOR, NO_COLOR }: NodeJS.ProcessEnv, isWatched: boolean): boolean {
  if (FORCE_COLOR !== undefined) return !['0', 'false'].includes(FORCE_COLOR)
  return isWatched && !NO_COLOR
}

// A reader such as `head` may close the pipe early, which is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** The terminal of the process. */
export const processTerminal: Terminal = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isColoured: wantsColour(process.env, process.stdout.isTTY === true),
  isWatched: process.stdout.isTTY === true,
  get columns() {
    return process.stdout.columns
  },
}
