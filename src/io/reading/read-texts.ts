import { availableParallelism } from 'node:os'
import path from 'node:path'
import { deserialize } from 'node:v8'
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads'
import type { Entry } from '../../core/model/entry.ts'
import type { Lexicon } from '../../core/model/lexicon.ts'
import { readingSettings, type ReadingSettings } from '../../core/model/settings.ts'
import { read } from '../../core/read.ts'
import { attempt, isSmall } from './in-process.ts'
import { usualLimits, type Answer, type Limits, type Order, type Text } from './protocol.ts'

/** Milliseconds after which a coordinator that gives no sign has failed. */
const patience = 60_000

/** Reads texts, each within limits of time and memory; one that goes beyond them is reported, and the others are read. */
export function readTexts(
  texts: readonly Text[],
  settings: ReadingSettings,
  lexicon: Lexicon,
  limits = usualLimits,
): readonly Entry[] {
  // An attempt may be broken off anywhere, which a library that is just being loaded does not survive: it stays half loaded.
  lexicon.isWord('')
  const entries = texts.map((text) =>
    isSmall(text.source.bytes) ? attempt(() => read(text.source, text.kind, settings, lexicon)) : undefined,
  )
  const left = texts.filter((_, index) => !entries[index])
  const others = left.length > 0 ? inWorkers(left, settings, limits).values() : [].values()
  return entries.flatMap((entry) => entry ?? others.next().value ?? [])
}

function inWorkers(texts: readonly Text[], settings: ReadingSettings, limits: Limits): readonly Entry[] {
  const signal = new Int32Array(new SharedArrayBuffer(4))
  const { port1, port2 } = new MessageChannel()
  const order: Order = {
    texts,
    settings: Object.fromEntries(readingSettings.map((name) => [name, settings[name]])) as ReadingSettings,
    workers: Math.min(texts.length, availableParallelism(), maxWorkers),
    limits,
    port: port2,
    signal,
  }
  const coordinator = new Worker(path.join(import.meta.dirname, 'coordinator.ts'), { workerData: order, transferList: [port2] })
  coordinator.unref()
  const entries: Entry[] = []
  for (let missing = texts.length, heard = 0; missing > 0;) {
    if (Atomics.wait(signal, 0, heard, patience) === 'timed-out') throw new Error('The threads that read texts give no sign.')
    heard = Atomics.load(signal, 0)
    for (let received = receiveMessageOnPort(port1); received; received = receiveMessageOnPort(port1)) {
      const [index, answer] = received.message as [number, Answer]
      const text = texts[index]
      if (text) entries[index] = entryOf(text, answer, limits)
      missing -= 1
    }
  }
  port1.close()
  return entries
}

/** Each worker loads the dictionaries, so that more than a few gain nothing. */
const maxWorkers = 4

function entryOf({ source, kind }: Text, answer: Answer, { seconds, megabytes }: Limits): Entry {
  if ('thrown' in answer) throw new Error(answer.thrown)
  if ('entry' in answer) return deserialize(answer.entry) as Entry
  const cost = answer.beyond === 'seconds' ? `more than ${seconds} seconds of computing` : `more than ${megabytes} MB of memory`
  const message = `Reading the text takes ${cost}, so it is left out; split it, or look for marks such as \`*\`, \`[\` or backticks that come thousands of times.`
  return { file: source.path, kind, exceptions: [], findings: [{ code: 'text-too-slow', place: { file: source.path }, message }] }
}
