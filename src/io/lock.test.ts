import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-lock-'))
  file = path.join(folder, 'made/lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const neverWaits = (holder: string) => expect.fail(`waits for ${holder}`)

test('the second process waits, and is told once for which one', async () => {
  const order: string[] = []
  let release = () => {}
  let isHeld = () => {}
  const held = new Promise<void>((resolve) => void (isHeld = resolve))
  const first = withLock(file, neverWaits, () => {
    isHeld()
    return new Promise<void>((resolve) => void (release = resolve))
  })
  await held
  const second = withLock(
    file,
    (holder) => {
      order.push(`waits for ${holder}`)
      release()
    },
    async () => void order.push('second'),
  )
  await Promise.all([first.then(() => order.push('first done')), second])
  expect(order).toEqual([`waits for process ${process.pid}`, 'first done', 'second'])
  expect(existsSync(file)).toBe(false)
  expect(existsSync(`${file}.d`)).toBe(false)
})

test.each(['', 'abc', '-1', '1', '999999999', String(process.pid)])(
  'a file that was left behind with “%s” in it holds no lock',
  async (text) => {
    mkdirSync(path.dirname(file))
    writeFileSync(file, text)
    expect(await withLock(file, neverWaits, async () => 'done')).toBe('done')
  },
)

const lockOf = (text: string, secondsAgo: number) => {
  mkdirSync(`${file}.d`, { recursive: true })
  writeFileSync(file, text)
  const then = new Date(Date.now() - secondsAgo * 1000)
  utimesSync(`${file}.d`, then, then)
}

test.each([
  ['of a process that died', '999999999\n', 10],
  ['that nobody has renewed for long, whoever holds it', `${process.pid}\n`, 600],
])('the lock %s is taken over', async (_, text, secondsAgo) => {
  lockOf(text, secondsAgo)
  expect(await withLock(file, neverWaits, async () => 'done')).toBe('done')
})

test('the lock of a live process is waited for, even if it has not been renewed for a while', async () => {
  lockOf(`${process.pid}\n`, 30)
  let done: Promise<string> | undefined
  const waits = new Promise((resolve) => void (done = withLock(file, resolve, async () => 'done')))
  expect(await waits).toBe(`process ${process.pid}`)
  rmSync(`${file}.d`, { recursive: true })
  expect(await done).toBe('done')
})

test('a task that fails gives the lock back', async () => {
  await expect(withLock(file, neverWaits, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await withLock(file, neverWaits, async () => 'done')).toBe('done')
})

test('where its folder cannot be written to, it is held all the same', async () => {
  writeFileSync(path.join(folder, 'made'), 'a file')
  const waitedFor: string[] = []
  let release = () => {}
  const held = new Promise<void>((resolve) => void (release = resolve))
  let isHeld = () => {}
  const acquired = new Promise<void>((resolve) => void (isHeld = resolve))
  const first = withLock(file, neverWaits, () => {
    isHeld()
    return held
  })
  await acquired
  const second = withLock(
    file,
    (holder) => {
      waitedFor.push(holder)
      release()
    },
    async () => 'done',
  )
  await first
  expect([await second, waitedFor]).toEqual(['done', [`process ${process.pid}`]])
})
