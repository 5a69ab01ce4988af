import { spawnSync } from 'node:child_process'
import { openLexicon } from '../src/io/lexicon.ts'
import { readTexts } from '../src/io/reading/read-texts.ts'
import type { Text } from '../src/io/reading/protocol.ts'
import { shapes, sourceOf } from '../tests/support/shapes.ts'
import { settingsOf } from '../tests/support/core.ts'

/**
 * Reads texts that have one thing very often, each in a process of its own, and prints the seconds of CPU and the MB of memory that half
 * of the usual number and the whole take, and what was reported. What is linear takes twice as much.
 *
 *   npm run bench:shapes [-- WORDS]
 *
 * WORDS are those of the names of shapes.
 */
interface Cost {
  readonly seconds: number
  readonly megabytes: number
  readonly reported: readonly string[]
}

const [words = '', times] = process.argv.slice(2)
if (times === undefined) compare(shapes.filter(({ name }) => name.includes(words)))
else console.log(JSON.stringify(costOf(words, Number(times))))

function compare(asked: typeof shapes): void {
  console.log(`${''.padEnd(30)}   times  seconds                 MB`)
  for (const { name, times: whole } of asked) {
    const [half, all] = [measure(name, whole / 2), measure(name, whole)]
    const ratio = (all.seconds / half.seconds).toFixed(1)
    const figures = [half.seconds, all.seconds].map((seconds) => seconds.toFixed(2).padStart(6)).join(' ')
    const memory = [half.megabytes, all.megabytes].map((megabytes) => megabytes.toFixed(0).padStart(5)).join(' ')
    console.log(
      `${name.padEnd(30)} ${String(whole).padStart(7)} ${figures} × ${ratio.padEnd(5)} ${memory}  ${all.reported.join(', ')}`,
    )
  }
}

function measure(name: string, count: number): Cost {
  const { status, stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, name, String(count)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name} × ${count} failed:\n${stderr}`)
  return JSON.parse(stdout) as Cost
}

function costOf(name: string, count: number): Cost {
  const shape = shapes.find((it) => it.name === name)
  if (!shape) throw new Error(`There is no shape “${name}”.`)
  const settings = settingsOf()
  const read = (...texts: readonly Text[]) => readTexts(texts, settings, openLexicon(settings))
  // The first text loads the dictionaries and has the code compiled.
  read({ source: sourceOf('Some *kelp* with [a link](https://a.example/) that grws.\n\n'.repeat(20)), kind: 'issue' })
  const [cpu, memory] = [process.cpuUsage(), peak()]
  const [entry] = read({ source: sourceOf(shape.text(count)), kind: 'issue' })
  const { user, system } = process.cpuUsage(cpu)
  const codes = new Set(entry?.findings.map(({ code }) => code))
  return { seconds: (user + system) / 1e6, megabytes: peak() - memory, reported: [...codes] }
}

/** The most memory that the process has taken so far, in MB. */
function peak(): number {
  return process.resourceUsage().maxRSS / 1000
}
