import { readFileSync } from 'node:fs'
import { imageMetadata } from 'astro/assets/utils'
import sharp from 'sharp'
import { safeSvg } from '../core/render/svg.ts'

/**
 * Finds the size of each picture as Astro does, whose build a picture without one stops, and decodes it. It takes paths as a JSON list on
 * standard input, and writes the index of each picture before it begins (`3`), and again with a sign if it has failed (`-3`).
 */
const files = JSON.parse(readFileSync(0, 'utf8')) as readonly string[]
for (const [index, file] of files.entries()) {
  process.stdout.write(`${index}\n`)
  try {
    await decode(file)
  } catch {
    process.stdout.write(`-${index}\n`)
  }
}

async function decode(file: string): Promise<void> {
  const bytes = readFileSync(file)
  if (/\.svg$/i.test(file)) {
    await imageMetadata(Buffer.from(safeSvg(bytes.toString('utf8'))?.svg ?? ''), file)
    return
  }
  await imageMetadata(bytes, file)
  // Like Astro, it takes what it can get of a picture that is cut off.
  await sharp(bytes, { failOn: 'none' }).stats()
}
