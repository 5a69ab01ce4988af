import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFiles } from '../../tests/support/galley.ts'
import { onlyContentInEditor } from './editor-requests.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'galley-editor-'))
const content = path.join(folder, 'content')
const guard = onlyContentInEditor(content)
const server = createServer((request, response) => guard(request, response, () => response.end('passed on')))
beforeAll(async () => {
  writeFiles(folder, {
    'content/issues/1/index.md': 'Hello.',
    'content/..notes.md': 'Hello.',
    'outside.md': 'No.',
    'contents/a.md': '',
  })
  symlinkSync(path.join(folder, 'outside.md'), path.join(content, 'link.md'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

/** The status of the answer to a request line as it is written, which `fetch` would tidy. */
const statusOf = (target: string) =>
  new Promise<number>((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    })
    socket.once('data', (text: Buffer) => resolve(Number(text.toString().split(' ')[1])))
  })

test.each([
  '/__open-in-editor?file=/etc/hostname',
  '/__OPEN-in-editor/?file=/etc/hostname:1:1',
  '/letters/__open-in-editor?file=/etc/hostname',
  '/%5F_open%2din-editor?file=/etc/hostname',
  '//__open-in-editor?file=/etc/hostname',
  'http://localhost/__open-in-editor?file=/etc/hostname',
  '/__open-in-editor?file=%2Fetc%2Fhostname',
  '/__open-in-editor?file=file:///etc/hostname',
  '/__open-in-editor?file=package.json',
  '/__open-in-editor',
  '/__open-in-editor?file=',
])('%s is refused', async (target) => {
  expect(await statusOf(target)).toBe(403)
})

test.each([
  [403, ''],
  [403, '/missing.md'],
  [403, '/../outside.md'],
  [403, '/%2e%2e/outside.md'],
  [403, '/../contents/a.md'],
  [403, '/link.md'],
  [403, '/issues/1'],
  [403, '/issues/1/index.md%00'],
  [200, '/issues/1/index.md'],
  [200, '/issues/1/index.md:8'],
  [200, '/issues/1/index.md:8:5'],
  [403, '/issues/1/index.md:8:5:1'],
])('with %i it answers to a file of the content folder that is “%s”', async (status, file) => {
  expect(await statusOf(`/__open-in-editor?file=${content}${file}`)).toBe(status)
})

test('of two files that are asked for the first counts, as for Vite', async () => {
  expect(await statusOf(`/__open-in-editor?file=/etc/hostname&file=${content}/issues/1/index.md`)).toBe(403)
})

test.each(['/', '/1/', '/%', '/1/?from=/__open-in-editor', '/@vite/client'])('%s is passed on', async (target) => {
  expect(await statusOf(target)).toBe(200)
})
