import { defineConfig } from 'vitest/config'

/** `unit` needs nothing but the code; `site` builds sites and looks at them, in a browser too. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          globalSetup: 'tests/support/built-site.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Two builds of one project would wait for each other anyway.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
