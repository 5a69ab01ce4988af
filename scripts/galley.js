#!/usr/bin/env node
// The entry is plain JavaScript: an older Node cannot read TypeScript, and would print a stack trace instead of this message.
import { existsSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

if (process.features.typescript) {
  // What `galley.ts` imports loads faster if it is not compiled every time. It asks for this folder as well, but only once it is loaded.
  module.enableCompileCache(path.join(root, 'node_modules/.cache/galley/compiled'))
  await import('./galley.ts')
} else {
  const has = (place) => existsSync(path.join(root, 'node_modules', place))
  const advice = has('.bin/node')
    ? 'start it by `npx galley`, which finds the Node that the project brings'
    : has('node')
      ? 'run `npm rebuild node`, since the Node that it needs was installed without its script, and then `npx galley`'
      : 'run `npm install`, which brings the Node that it needs, and then `npx galley`'
  console.error(`Node ${process.versions.node} does not run Galley: ${advice}.`)
  process.exitCode = 2
}
