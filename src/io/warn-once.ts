/** Says what a person at the terminal should know and what does not change the result. */
export type Warn = (what: string, why: unknown) => void

/** Several copies of this module run in one process, because Astro bundles its own; they share what has been said. */
const shared = globalThis as { [key]?: Set<string> }
const key = Symbol.for('galley.warnings')

/** Writes to standard error, once a process: what fails for one file fails for hundreds. */
export const warnOnce: Warn = (what, why) => {
  const said = (shared[key] ??= new Set())
  if (said.has(what)) return
  said.add(what)
  process.stderr.write(`Warning: ${what} (${why instanceof Error ? why.message : String(why)}).\n`)
}
