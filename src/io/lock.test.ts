import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'galley-lock-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('who comes second waits, and is told once', async () => {
  const file = path.join(folder, 'lock')
  const order: string[] = []
  let release = () => {}
  const first = withLock(
    file,
    () => order.push('never'),
    () => new Promise<void>((resolve) => void (release = resolve)),
  )
  const second = withLock(
    file,
    () => {
      order.push('waits')
      release()
    },
    async () => void order.push('second'),
  )
  await Promise.all([first.then(() => order.push('first done')), second])
  expect(order).toEqual(['waits', 'first done', 'second'])
  expect(existsSync(file)).toBe(false)
})

test('the lock of a process that died is taken over', async () => {
  const file = path.join(folder, 'lock')
  writeFileSync(file, '999999999')
  expect(
    await withLock(
      file,
      () => {},
      async () => 'done',
    ),
  ).toBe('done')
})

test('a task that fails gives the lock back', async () => {
  const file = path.join(folder, 'lock')
  await expect(
    withLock(
      file,
      () => {},
      () => Promise.reject(new Error('no')),
    ),
  ).rejects.toThrow('no')
  expect(existsSync(file)).toBe(false)
})
