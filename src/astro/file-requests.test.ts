import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFiles } from '../../tests/support/galley.ts'
import { onlyPublishedFiles } from './file-requests.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'galley-files-'))
const root = path.join(folder, 'project')
const content = path.join(root, 'content')
const guard = onlyPublishedFiles({ root, content, publicDir: path.join(root, 'public'), base: '/letters/' })
const server: Server = createServer((request, response) => guard(request, response, () => response.end('passed on')))
beforeAll(async () => {
  writeFiles(folder, {
    'secret.txt': 'KEY',
    'project/content/issues/1/a.svg': '<svg/>',
    'project/content/issues/1/100%.svg': '<svg/>',
    'project/public/robots.txt': '',
    'project/public/drawing.svg': '<svg/>',
    'project/src/page.ts': '',
  })
  for (const name of ['content/issues/1/out.svg', 'public/out.txt', 'src/linked.ts'])
    symlinkSync(path.join(folder, 'secret.txt'), path.join(root, name))
  symlinkSync(folder, path.join(root, 'public/all'))
  symlinkSync('/dev/zero', path.join(root, 'public/zero'))
  symlinkSync('robots.txt', path.join(root, 'public/inside.txt'))
  symlinkSync(content, path.join(folder, 'linked-content'))
  spawnSync('mkfifo', [path.join(root, 'content/pipe.svg')])
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

/** The answer to a request line as it is written, which `fetch` would tidy. */
const answerTo = (target: string) =>
  new Promise<{ status: number; isSandboxed: boolean }>((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    })
    socket.once('data', (bytes: Buffer) => {
      const text = bytes.toString()
      resolve({ status: Number(text.split(' ')[1]), isSandboxed: /^content-security-policy: sandbox;/im.test(text) })
    })
  })

test.each([
  '/out.txt',
  '/letters/out.txt',
  '/%6Fut.txt',
  '//host/out.txt',
  '//out.txt',
  '/public/out.txt',
  '/all/secret.txt',
  '/zero',
  '/content/issues/1/out.svg',
  '/content/issues/../issues/1/out.svg?raw',
  '/content/pipe.svg',
  `/@fs${content}/issues/1/out.svg`,
  `/letters/@fs/${content}/issues/1/out.svg?import`,
  `//@fs${content}/issues/1/out.svg`,
  `//host/@fs${content}/issues/1/out.svg`,
  `/@fs${root}/public/out.txt`,
  `/_image?href=/@fs${content}/issues/1/out.svg&f=svg`,
  `/_image/?f=svg&href=${encodeURIComponent(`/@fs${content}/issues/1/out.svg?origWidth=1`)}`,
  'http://localhost/out.txt',
])('%s, which leads out of the folder or to no file, is not there', async (target) => {
  expect(await answerTo(target)).toEqual({ status: 404, isSandboxed: false })
})

test.each([
  '/content/issues/1/a.svg',
  '/letters/content/issues/1/a.svg?raw',
  '/content/issues/1/%61.svg',
  '/content/issues/1/100%.svg',
  '/content/issues/1/100%25.svg',
  `/@fs${content}/issues/1/a.svg`,
  `/@fs${folder}/linked-content/issues/1/a.svg`,
  `//host/@fs${content}/issues/1/a.svg`,
  `/_image?href=${encodeURIComponent(`/@fs${content}/issues/1/a.svg`)}&f=svg`,
])('%s, which lies in the content folder, is served and runs nothing', async (target) => {
  expect(await answerTo(target)).toEqual({ status: 200, isSandboxed: true })
})

test.each([
  '/',
  '/1/',
  '/content/',
  '/content/issues/1/',
  '/all/',
  '/robots.txt',
  '/inside.txt',
  '/drawing.svg',
  '/src/page.ts',
  '/src/linked.ts',
  '/@vite/client',
  '/%',
  '/a%00b',
])('%s is passed on', async (target) => {
  expect(await answerTo(target)).toEqual({ status: 200, isSandboxed: false })
})
