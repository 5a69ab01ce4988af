import { defineConfig } from 'vitest/config'

/** The tests that a mutant of `npm run mutants` must not survive: those of the core, without processes, network and archives. */
export default defineConfig({
  test: {
    include: ['src/core/**/*.test.ts'],
    // Stryker runs tests in threads, whose stack is smaller: what nests without end overflows it elsewhere.
    exclude: ['**/*.corpus.test.ts', '**/hostile.test.ts', '**/toml.test.ts'],
    // Without isolation one mutant stays active in the tests of the next.
    isolate: true,
    testTimeout: 60_000,
  },
})
