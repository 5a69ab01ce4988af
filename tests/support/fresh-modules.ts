import { inject, vi } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    mode: 'dry-run' | 'mutant'
  }
}

// Which test runs which line is measured file by file: a value that one file's tests have made must not hide the line from the next.
if (inject('mode') === 'dry-run') vi.resetModules()
