import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import { flatConfigs as importX, createNodeResolver } from 'eslint-plugin-import-x'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Who may import whom: `docs/architecture.md`. Each zone names what its files may not reach. */
const zones = [
  {
    target: './src/core',
    from: ['./src/io', './src/astro', './src/components', './src/layouts', './src/pages', './src/routes', './scripts'],
  },
  { target: './src/io', from: ['./src/astro', './src/components', './src/layouts', './src/pages', './src/routes', './scripts'] },
  { target: './src/astro', from: ['./src/components', './src/layouts', './src/pages', './src/routes', './scripts'] },
  { target: './src/components', from: ['./src/pages', './src/routes', './src/layouts', './scripts'] },
  { target: './src/layouts', from: ['./src/pages', './src/routes', './scripts'] },
  { target: './src/pages', from: ['./src/routes', './scripts'] },
  { target: './src/routes', from: ['./src/pages', './scripts'] },
  { target: './scripts', from: ['./src/components', './src/layouts', './src/pages', './src/routes'] },
].map(({ target, from }) => ({ target, from, message: 'The architecture does not let this folder import from there.' }))

/** Folders that use the rest of the core, each for a purpose of its own: none imports from another. */
const tools = ['import', 'scaffold', 'diff', 'survey', 'visits', 'output']

/**
 * The folders of the core from the ground up: none imports from a row after its own. Folders of one row may import each other. What
 * pages and feeds show does not depend on the rules, nor the rules on it (`besideChecks`).
 */
const floors = [
  ['model'],
  ['parse'],
  ['topics', 'events', 'links', 'outlets', 'render'],
  ['entry'],
  ['archive'],
  ['check'],
  ['views'],
  ['feeds'],
  tools,
  ['read.ts', 'pipeline.ts'],
]

const coreZones = floors.slice(0, -1).flatMap((floor, index) => {
  const above = floors.slice(index + 1).flat()
  return floor.map((folder) => ({
    target: `./src/core/${folder}`,
    from: above.map((it) => `./src/core/${it}`),
    message: 'This folder lies below the one that it imports from.',
  }))
})

const besideTools = tools.map((folder) => ({
  target: `./src/core/${folder}`,
  from: tools.filter((it) => it !== folder).map((it) => `./src/core/${it}`),
  message: 'These folders stand beside each other: move what both need below them.',
}))

const besideChecks = ['views', 'feeds'].map((folder) => ({
  target: `./src/core/${folder}`,
  from: './src/core/check',
  message: 'Rules find what is wrong; what is shown does not depend on them.',
}))

export default defineConfig(
  globalIgnores(['dist/', '**/.*.galley-{next,old}/', 'node_modules/', '.astro/', 'content/']),
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  importX.typescript,
  {
    plugins: importX.recommended.plugins,
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.mjs', '.astro'] })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...coreZones, ...besideTools, ...besideChecks] }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'The core knows no machine: `io` reads and writes.' },
            {
              regex: '^(fs|path|url|crypto|os|child_process|process)$',
              message: 'The core knows no machine: `io` reads and writes.',
            },
            {
              group: ['astro', 'astro:*', 'astro/*', '@astrojs/*', 'virtual:*'],
              message: 'The core knows no Astro: `site` is the glue.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The core takes the environment as arguments.' },
        { name: 'Buffer', message: 'The core takes Uint8Array.' },
        { name: 'fetch', message: 'The core does not reach out.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The core takes the clock as an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The core takes the clock as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
          message: 'The core takes the clock as an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'The core gives the same for the same.',
        },
      ],
    },
  },
  {
    // Of modules `src/keys-of-content.test.ts` knows the types, too.
    files: ['**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[computed=true]:not([property.type='Literal'])",
          message: 'A key may be “constructor”: look up records by `ownValue`, and lists by `at`.',
        },
        {
          selector: "BinaryExpression[operator='in']:not([left.type='Literal'])",
          message: 'A key may be “constructor”: ask `Object.hasOwn`.',
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'tests/support/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['scripts/**/*.{js,ts}', 'tests/**/*.ts', '*.{js,mjs,ts}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', performance: 'readonly' } },
  },
  {
    files: ['src/scripts/**/*.js'],
    languageOptions: { globals: { document: 'readonly' } },
  },
  {
    files: ['scripts/**/*.ts'],
    ignores: ['scripts/galley.ts', 'scripts/bench.ts', 'scripts/fuzz.ts', 'scripts/kills.ts', 'scripts/mutants.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'exit' }, { object: 'process', property: 'exitCode' }],
    },
  },
)
