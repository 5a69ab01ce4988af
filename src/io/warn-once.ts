/** Tells a person at the terminal about a failure that does not change the result. */
export type Warn = (what: string, why: unknown) => void

/** Several copies of this module run in one process, because Astro bundles its own; they share the set of warnings that have been written. */
const shared = globalThis as { [key]?: Set<string> }
const key = Symbol.for('galley.warnings')

/** Writes each warning to standard error once per process, since what fails for one file fails for hundreds. */
export const warnOnce: Warn = (what, why) => {
  const written = (shared[key] ??= new Set())
  if (written.has(what)) return
  written.add(what)
  process.stderr.write(`Warning: ${what} (${why instanceof Error ? why.message : String(why)}).\n`)
}

/** A cache that cannot be written to, for whatever reason. */
export const keepsNothing = 'Galley cannot keep what it made for the next run, which will take longer'
