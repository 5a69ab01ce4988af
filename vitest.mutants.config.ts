import { defineConfig } from 'vitest/config'

/** The tests that a mutant of `npm run mutants` must not survive: those of the core, without processes, network and archives. */
export default defineConfig({
  test: {
    include: ['src/core/**/*.test.ts'],
    // Stryker runs tests in threads, whose stack is smaller: what nests without end overflows it elsewhere. It also rewrites the code
    // that `no-other-html` reads.
    exclude: ['**/*.corpus.test.ts', '**/hostile.test.ts', '**/toml.test.ts', '**/no-other-html.test.ts'],
    isolate: false,
    setupFiles: ['tests/support/fresh-modules.ts'],
    // Stryker's own set-up file lies below node_modules, where Vitest leaves modules to Node, which loads each once a worker.
    server: { deps: { inline: [/stryker-setup/] } },
    testTimeout: 60_000,
  },
})
