import type { LookupAddress } from 'node:dns'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { isPrivate } from '../../src/io/visits/private-addresses.ts'
import { selfSigned } from './self-signed.ts'

/** A request as the server saw it. */
export interface Asked {
  readonly method: string
  /** Without port. */
  readonly host: string
  /** With query. */
  readonly path: string
  readonly userAgent: string
  /** By `performance.now()`. */
  readonly at: number
}

type Handler = (request: IncomingMessage, response: ServerResponse, nth: number) => void

const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    void response.writeHead(code, headers).end(`${code}`)

const redirect = (to: string, code = 302): Handler => status(code, { location: to })

/** What is at each path of every host; `nth` counts the requests for it from 1. */
const usual: Readonly<Record<string, Handler>> = {
  '/ok': status(200),
  '/slowly': (_, response) => void setTimeout(() => response.writeHead(200).end(), 30),
  '/password': status(401),
  '/forbidden': status(403),
  '/gone': status(404),
  '/gone-for-good': status(410),
  '/busy-once': (request, response, nth) => status(nth === 1 ? 429 : 200, { 'retry-after': '0' })(request, response, nth),
  '/busy': status(429),
  '/busy-for-hours': status(503, { 'retry-after': '7200' }),
  '/censored': status(451),
  '/shaky': (request, response, nth) => status(nth < 3 ? 500 : 200)(request, response, nth),
  '/broken': status(500),
  '/no-head': (request, response, nth) => status(request.method === 'HEAD' ? 405 : 200)(request, response, nth),
  '/head-lies': (request, response, nth) => status(request.method === 'HEAD' ? 404 : 200)(request, response, nth),
  '/head-closes': (request, response, nth) =>
    request.method === 'HEAD' ? void request.socket.destroy() : status(200)(request, response, nth),
  '/hangs': () => undefined,
  '/hangs-midway': (_, response) => response.writeHead(200, { 'content-length': '9' }).flushHeaders(),
  '/closes': (request) => void request.socket.destroy(),
  '/garbage': (request) => void request.socket.end('HTTP/1.1 teapot, short and stout\r\n\r\n'),
  '/odd-status': (request) => void request.socket.end('HTTP/1.1 999 Request denied\r\nContent-Length: 0\r\n\r\n'),
  '/moved': redirect('/new', 301),
  '/new': status(200),
  '/chain': redirect('/chain/2', 301),
  '/chain/2': redirect('/chain/3', 308),
  '/chain/3': redirect('/ok', 302),
  '/circle': redirect('/circle/2'),
  '/circle/2': redirect('/circle'),
  '/to-front': redirect('/'),
  '/': status(200),
  '/to-gone': redirect('/gone', 301),
  '/to-app': redirect('tea://pot/1'),
  '/to-nothing': redirect('http://['),
  '/without-location': status(302),
  '/to-private': redirect('http://10.1.2.3/'),
  '/to-metadata': redirect('http://[::ffff:169.254.169.254]/latest/'),
  '/to-secret': redirect('http://strict.example:PORT/secret'),
}

const robots: Readonly<Record<string, Handler>> = {
  'strict.example': (_, response) => void response.end('User-agent: *\nDisallow: /secret\n'),
  'picky.example': (_, response) => void response.end('User-agent: *\nDisallow:\n\nUser-agent: galley\nDisallow: /\n'),
  'slow.example': (_, response) => void response.end('User-agent: *\nCrawl-delay: 0.1\n'),
  'snail.example': (_, response) => void response.end('User-agent: *\nCrawl-delay: 86400\n'),
  'troubled.example': status(503),
  'silent.example': () => undefined,
  'page.example': (_, response) => void response.end('<!doctype html><p>Disallow: / is what we say.'),
  'elsewhere.example': redirect('http://strict.example:PORT/robots.txt'),
}

/** A server on this machine that is every host of `.example`, and does what servers should not. */
export class MisbehavingServer implements AsyncDisposable {
  readonly requested: Asked[] = []
  /** More pages, or others, by host and path. */
  readonly pages = new Map<string, Handler>()
  /** Most requests that were under way at once, by host. */
  readonly most = new Map<string, number>()
  /** Most connections that were open at once. */
  mostConnections = 0
  port = 0
  securePort = 0
  #underWay = new Map<string, number>()
  #connections = 0
  #counts = new Map<string, number>()
  #server: Server = createServer((request, response) => this.#answer(request, response))
  #secure = createSecureServer(selfSigned, (_, response) => void response.end())

  static async start(): Promise<MisbehavingServer> {
    const it = new MisbehavingServer()
    it.#server.on('connection', (socket) => {
      it.#connections += 1
      it.mostConnections = Math.max(it.mostConnections, it.#connections)
      socket.on('close', () => (it.#connections -= 1))
    })
    for (const server of [it.#server, it.#secure])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    it.port = (it.#server.address() as AddressInfo).port
    it.securePort = (it.#secure.address() as AddressInfo).port
    return it
  }

  url(path: string, host = 'kettle.example'): string {
    return `http://${host}:${this.port}${path}`
  }

  /** In place of the name service: every host is here, except those of `gone.example`. */
  readonly resolve = async (host: string): Promise<readonly LookupAddress[]> => {
    if (host.endsWith('gone.example')) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })
    if (host.endsWith('later.example')) throw Object.assign(new Error(`getaddrinfo EAI_AGAIN ${host}`), { code: 'EAI_AGAIN' })
    return [{ address: host === 'inside.example' ? '192.168.1.1' : '127.0.0.1', family: 4 }]
  }

  /** This machine itself may be talked to here. */
  readonly isForbidden = (address: string): boolean => address !== '127.0.0.1' && isPrivate(address)

  /** `HEAD /ok` and the like, in order. */
  requests(host = 'kettle.example'): string[] {
    return this.requested.filter((it) => it.host === host).map(({ method, path }) => `${method} ${path}`)
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const host = request.headers.host!.replace(/:\d+$/, '')
    const path = request.url!
    this.requested.push({
      method: request.method!,
      host,
      path,
      userAgent: request.headers['user-agent'] ?? '',
      at: performance.now(),
    })
    const underWay = (this.#underWay.get(host) ?? 0) + 1
    this.#underWay.set(host, underWay)
    this.most.set(host, Math.max(underWay, this.most.get(host) ?? 0))
    request.socket.on('close', () => this.#underWay.set(host, this.#underWay.get(host)! - 1))
    const nth = (this.#counts.get(host + path) ?? 0) + 1
    this.#counts.set(host + path, nth)
    const [plain = ''] = path.split('?')
    const handler = this.pages.get(host + plain) ?? (plain === '/robots.txt' ? robots[host] : usual[plain]) ?? status(404)
    const setHeader = response.writeHead.bind(response)
    response.writeHead = ((code: number, headers: Record<string, string> = {}) => {
      const location = headers['location']?.replace('PORT', String(this.port))
      return setHeader(code, location === undefined ? headers : { ...headers, location })
    }) as typeof response.writeHead
    handler(request, response, nth)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const server of [this.#server, this.#secure]) {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
