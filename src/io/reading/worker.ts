import { serialize } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { read } from '../../core/read.ts'
import type { ReadingSettings } from '../../core/model/settings.ts'
import { openLexicon } from '../lexicon.ts'
import type { Answer, Text } from './protocol.ts'

/** Reads the texts that the coordinator sends, one after another. */
const settings = workerData as ReadingSettings
const lexicon = openLexicon(settings)

parentPort?.postMessage('ready')
parentPort?.on('message', ({ source, kind }: Text) => {
  parentPort?.postMessage(answerTo({ source, kind }))
})

function answerTo({ source, kind }: Text): Answer {
  try {
    return { entry: new Uint8Array(serialize(read(source, kind, settings, lexicon))) }
  } catch (error) {
    return { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
