import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.xml': 'text/xml',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.ics': 'text/calendar',
}

/** Serves a built site as a host does: `/1/` is the index file of its folder. A request that ends in `?strict` gets a strict policy for scripts. */
export async function serveSite(folder: string): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    try {
      const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
      const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
      const bytes = readFileSync(file)
      const headers = {
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        ...(request.url?.endsWith('?strict')
          ? { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'" }
          : {}),
      }
      response.writeHead(200, headers).end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}
