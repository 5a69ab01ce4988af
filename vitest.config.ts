import { defineConfig } from 'vitest/config'

if (!process.features.typescript) {
  console.error(
    `Node ${process.versions.node} does not run the tests of Galley: start them by \`npm test\`, which brings its own Node.`,
  )
  process.exit(2)
}

const corpus = '{src,scripts,tests}/**/*.corpus.test.ts'
const built = 'frozen/built.test.ts'

/**
 * `unit` needs nothing but the code; `corpus` reads the real archives in `../shared`, and skips where these are not;
 * `site` builds sites and looks at them, in a browser too.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,frozen,docs}/**/*.test.ts'],
          exclude: [corpus, built],
          // A fresh context for each file would load the code two hundred times.
          isolate: false,
          // Vitest leaves one core alone, which on two is half of them.
          maxWorkers: '100%',
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'corpus',
          include: [corpus],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts', built],
          exclude: [corpus],
          globalSetup: 'tests/support/built-site.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Two builds of one project would wait for each other anyway.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
