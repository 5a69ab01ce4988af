import { once } from 'node:events'
import path from 'node:path'
import { Worker, workerData } from 'node:worker_threads'
import type { Answer, Order, Text } from './protocol.ts'

/**
 * Hands texts to workers and watches what each of them takes. It has a thread of its own, because whoever wants the entries waits
 * for them without letting anything else run.
 */
const { texts, settings, workers, limits, port, signal } = workerData as Order

/** How often the CPU time of a worker is looked at, in milliseconds. */
const interval = 200

const answer = (index: number, what: Answer): void => {
  port.postMessage([index, what], 'entry' in what ? [what.entry.buffer] : [])
  ring()
}

function ring(): void {
  Atomics.add(signal, 0, 1)
  Atomics.notify(signal, 0)
}

async function startWorker(): Promise<Worker> {
  const worker = new Worker(path.join(import.meta.dirname, 'worker.ts'), {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  // Without a listener, an error would end this thread; `read` listens anew for each text.
  worker.on('error', () => undefined)
  await once(worker, 'message')
  return worker
}

async function read(worker: Worker, text: Text): Promise<Answer> {
  const before = await worker.cpuUsage()
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const listeners = {
    message: resolve,
    error: (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { beyond: 'megabytes' } : { thrown: error.stack ?? error.message }),
    exit: () => resolve({ thrown: `The worker that read ${text.source.path} ended.` }),
  }
  for (const [event, listener] of Object.entries(listeners)) worker.once(event, listener)
  const watch = setInterval(() => {
    worker.cpuUsage(before).then(
      ({ user, system }) => {
        if ((user + system) / 1e6 > limits.seconds) resolve({ beyond: 'seconds' })
      },
      // It has ended, which its own events tell.
      () => undefined,
    )
  }, interval)
  worker.postMessage(text)
  try {
    return await promise
  } finally {
    clearInterval(watch)
    for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
  }
}

const queue = texts.entries()

/** Reads texts until none is left; a worker that has failed is replaced. */
async function work(): Promise<void> {
  let worker: Worker | null = null
  for (const [index, text] of queue) {
    worker ??= await startWorker()
    const what = await read(worker, text)
    answer(index, what)
    if ('entry' in what) continue
    await worker.terminate()
    worker = null
  }
  await worker?.terminate()
}

const beat = setInterval(ring, 1000)
try {
  await Promise.all(Array.from({ length: workers }, work))
} catch (error) {
  answer(0, { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
clearInterval(beat)
port.close()
