import { watch as watchFiles } from 'chokidar'
import { SettingsError } from '../../src/io/settings.ts'
import type { Terminal } from '../terminal.ts'

/** How long to wait for further changes: editors write a file in several steps. */
const settleMs = 100

/**
 * Runs a check now and after every change in one of the places, until Ctrl-C. Faults in the settings are reported, and do not stop it.
 *
 * @returns 0 when it is stopped
 */
export async function watch(places: string[], check: () => Promise<unknown>, terminal: Terminal): Promise<0> {
  const { promise: stopped, resolve: stop, reject: fail } = Promise.withResolvers<unknown>()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const watcher = watchFiles(places, {
    ignoreInitial: true,
    ignored: (name) => /(?:^|[\\/])(?:\.[^.\\/][^\\/]*|node_modules)$|\.tmp$|~$/.test(name),
  })
  let isChanged = true
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  const checkAll = async () => {
    while (isChanged) {
      isChanged = false
      await checkAndSay(check, terminal)
    }
    running = undefined
  }
  watcher.on('all', () => {
    isChanged = true
    clearTimeout(timer)
    timer = setTimeout(() => (running ??= checkAll().catch(fail)), settleMs)
  })
  watcher.on('error', (error) => terminal.stderr(`${(error as Error).message}\n`))
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  running = checkAll().catch(fail)
  await stopped
  clearTimeout(timer)
  await running
  await watcher.close()
  return 0
}

async function checkAndSay(check: () => Promise<unknown>, terminal: Terminal): Promise<void> {
  if (terminal.isWatched) terminal.stdout('\u001b[2J\u001b[3J\u001b[H')
  try {
    await check()
  } catch (error) {
    const isOfFiles = error instanceof SettingsError || (error as NodeJS.ErrnoException).code !== undefined
    if (!isOfFiles) throw error
    terminal.stderr(`${(error as Error).message}\n`)
  }
  terminal.stdout(`Checked at ${new Date().toLocaleTimeString('en-GB')}; waiting for changes, Ctrl-C ends.\n`)
}
