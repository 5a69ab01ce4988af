import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Manners } from './manners.ts'
import { MisbehavingServer } from '../../../tests/support/misbehaving-server.ts'
import { openNetwork, type Network } from './network.ts'
import { isPrivate } from './private-addresses.ts'

let server: MisbehavingServer

beforeEach(async () => {
  server = await MisbehavingServer.start()
})
afterEach(() => server[Symbol.asyncDispose]())

const hurried: Partial<Manners> = { delay: 1, retryAfter: [5], timeout: 5000, longestWait: 1500, longestDelay: 120 }

const network = (manners: Partial<Manners> = {}, signal = new AbortController().signal): Network =>
  openNetwork({
    userAgent: 'Galley/1.2.3 (+https://kelp.example/)',
    signal,
    isForbidden: server.isForbidden,
    resolve: server.resolve,
    waybackApi: server.url('/wayback/available', 'archive.example'),
    manners: { ...hurried, ...manners },
  })

/** Long enough for a busy machine, except where nothing will come. */
const visit = (path: string, host = 'kettle.example') =>
  network(path === '/hangs' || host === 'silent.example' ? { timeout: 300 } : {}).visitor(server.url(path, host))

const response = (status: number) => ({ kind: 'response', status })
const failure = (reason: string) => ({ kind: 'failure', reason })

describe('a visit tells what came of it', () => {
  test.each([
    ['/ok', response(200), ['HEAD /ok']],
    ['/gone', response(404), ['HEAD /gone', 'GET /gone']],
    ['/gone-for-good', response(410), ['HEAD /gone-for-good', 'GET /gone-for-good']],
    ['/password', response(401), ['HEAD /password', 'GET /password']],
    ['/forbidden', response(403), ['HEAD /forbidden', 'GET /forbidden']],
    ['/censored', response(451), ['HEAD /censored', 'GET /censored']],
    ['/odd-status', response(999), ['HEAD /odd-status', 'GET /odd-status']],
    ['/no-head', response(200), ['HEAD /no-head', 'GET /no-head']],
    ['/head-lies', response(200), ['HEAD /head-lies', 'GET /head-lies']],
    ['/head-closes', response(200), ['HEAD /head-closes', 'GET /head-closes']],
    ['/busy-once', response(200), ['HEAD /busy-once', 'GET /busy-once']],
    ['/busy', response(429), ['HEAD /busy', 'GET /busy']],
    ['/busy-for-hours', response(503), ['HEAD /busy-for-hours']],
    ['/shaky', response(200), ['HEAD /shaky', 'GET /shaky', 'GET /shaky']],
    ['/broken', response(500), ['HEAD /broken', 'GET /broken', 'GET /broken']],
    ['/hangs', failure('timeout'), ['HEAD /hangs', 'GET /hangs']],
    ['/hangs-midway', response(200), ['HEAD /hangs-midway']],
    ['/closes', failure('closed'), ['HEAD /closes', 'GET /closes', 'GET /closes']],
    ['/garbage', failure('garbled'), ['HEAD /garbage', 'GET /garbage']],
    ['/to-gone', response(404), ['HEAD /to-gone', 'HEAD /gone', 'GET /gone']],
    ['/circle', failure('loop'), ['HEAD /circle', 'HEAD /circle/2']],
    ['/to-app', failure('not-web'), ['HEAD /to-app']],
    ['/to-nothing', failure('garbled'), ['HEAD /to-nothing']],
    ['/without-location', response(302), ['HEAD /without-location']],
    ['/to-private', failure('private'), ['HEAD /to-private']],
    ['/to-metadata', failure('private'), ['HEAD /to-metadata']],
  ])('%s: %j', async (path, answer, requests) => {
    expect(await visit(path)).toMatchObject(answer)
    expect(server.requests()).toEqual(['GET /robots.txt', ...requests])
  })

  test('hops are told with their statuses', async () => {
    expect(await visit('/chain')).toEqual({
      ...response(200),
      hops: [
        { status: 301, to: server.url('/chain/2') },
        { status: 308, to: server.url('/chain/3') },
        { status: 302, to: server.url('/ok') },
      ],
    })
  })

  test('more than ten redirects are followed no further', async () => {
    for (let step = 0; step < 20; step += 1)
      server.pages.set(
        `kettle.example/step/${step}`,
        (_, answer) => void answer.writeHead(302, { location: `/step/${step + 1}` }).end(),
      )
    expect(await visit('/step/0')).toEqual(failure('loop'))
    expect(server.requests().length).toBeLessThanOrEqual(12)
  })

  test('a host that is not in the DNS is unknown, one that cannot be looked up now is out of reach', async () => {
    expect(await visit('/', 'gone.example')).toEqual(failure('host-unknown'))
    expect(await visit('/', 'later.example')).toEqual(failure('unreachable'))
  })

  test('a port on which nobody listens refuses', async () => {
    const closed = await MisbehavingServer.start()
    const url = closed.url('/')
    await closed[Symbol.asyncDispose]()
    expect(await network().visitor(url)).toEqual(failure('refused'))
  })

  test('a certificate that nobody vouches for is not valid, and no encryption is none', async () => {
    expect(await network().visitor(`https://self.example:${server.securePort}/`)).toEqual(failure('certificate'))
    expect(await network().visitor(`https://kettle.example:${server.port}/`)).toEqual(failure('encryption'))
  })

  test('a huge page is never fetched', async () => {
    let sent = 0
    server.pages.set('kettle.example/no-head-and-huge', (request, answer) => {
      if (request.method === 'HEAD') return void answer.writeHead(405).end()
      request.socket.on('close', () => (sent = request.socket.bytesWritten))
      const more = () => void (answer.write('x'.repeat(65_536)) ? setImmediate(more) : answer.once('drain', more))
      more()
    })
    expect(await visit('/no-head-and-huge')).toMatchObject(response(200))
    await expect.poll(() => sent).toBeGreaterThan(0)
    expect(sent).toBeLessThan(8 * 1024 * 1024)
  })
})

describe('hosts of private networks are not talked to', () => {
  test.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '2130706433',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
    'inside.example',
    'kettle.example',
  ])('%s', async (host) => {
    const { visitor } = openNetwork({
      userAgent: 'Galley',
      signal: new AbortController().signal,
      isForbidden: isPrivate,
      resolve: server.resolve,
      manners: hurried,
    })
    expect(await visitor(server.url('/ok', host))).toEqual(failure('private'))
    expect(server.requested).toEqual([])
  })
})

describe('robots.txt', () => {
  test('keeps from what it disallows, and is requested for once', async () => {
    const { visitor } = network()
    expect(await visitor(server.url('/secret/tea', 'strict.example'))).toEqual({ kind: 'disallowed' })
    expect(await visitor(server.url('/ok', 'strict.example'))).toMatchObject(response(200))
    expect(server.requests('strict.example')).toEqual(['GET /robots.txt', 'HEAD /ok'])
  })

  test('may mean Galley alone', async () => {
    expect(await visit('/ok', 'picky.example')).toEqual({ kind: 'disallowed' })
  })

  test('of a host that is redirected to counts there', async () => {
    expect(await visit('/to-secret')).toEqual({ kind: 'disallowed' })
    expect(server.requests('strict.example')).toEqual(['GET /robots.txt'])
  })

  test('that redirects is read where it leads, and rules where it was requested for', async () => {
    expect(await visit('/secret', 'elsewhere.example')).toEqual({ kind: 'disallowed' })
  })

  test.each(['troubled.example', 'silent.example'])('of %s cannot be had, so nothing may be visited', async (host) => {
    expect(await visit('/ok', host)).toEqual(failure('robots-unreadable'))
    expect(server.requests(host)).toEqual(['GET /robots.txt'])
  })

  test('that is no robots.txt forbids nothing', async () => {
    expect(await visit('/ok', 'page.example')).toMatchObject(response(200))
  })

  test.each([
    ['slow.example', 100],
    ['snail.example', 120],
  ])('of %s sets the pace, within reason', async (host, pause) => {
    const { visitor } = network()
    await Promise.all(['/ok', '/new'].map((path) => visitor(server.url(path, host))))
    const [, first, second] = server.requested.filter((it) => it.host === host)
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(pause - 5)
  })
})

describe('manners', () => {
  const many = (host: string, count: number) => Array.from({ length: count }, (_, n) => server.url(`/slowly?${n}`, host))

  test('a host is requested one thing at a time, a few hosts at once', async () => {
    const { visitor } = network({ concurrency: 3 })
    const hosts = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example']
    await Promise.all(hosts.flatMap((host) => many(host, 4)).map(visitor))
    expect([...server.most.values()]).toEqual(hosts.map(() => 1))
    expect(server.mostConnections).toBeLessThanOrEqual(3)
    expect(server.mostConnections).toBeGreaterThan(1)
  })

  test('a host has its pause between two requests', async () => {
    const { visitor } = network({ delay: 60 })
    await Promise.all(many('a.example', 3).map(visitor))
    const times = server.requested.map(({ at }) => at)
    for (const [index, at] of times.slice(1).entries()) expect(at - times[index]!).toBeGreaterThanOrEqual(55)
  })

  test('it says who it is', async () => {
    await visit('/ok')
    expect(new Set(server.requested.map(({ userAgent }) => userAgent))).toEqual(
      new Set(['Galley/1.2.3 (+https://kelp.example/)']),
    )
  })

  test('a wait that is requested for is kept', async () => {
    server.pages.set(
      'kettle.example/wait',
      (_, answer) => void answer.writeHead(server.requests().includes('GET /wait') ? 200 : 429, { 'retry-after': '1' }).end(),
    )
    expect(await visit('/wait')).toMatchObject(response(200))
    const [first, second] = server.requested.filter(({ path }) => path === '/wait')
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(995)
  })

  test.each(['/busy', '/busy-for-hours'])('a host that answers %s is left alone for the rest of the run', async (path) => {
    const { visitor } = network()
    await visitor(server.url(path))
    expect(await visitor(server.url('/ok'))).toEqual({ kind: 'postponed' })
    expect(await visitor(server.url('/ok', 'pot.example'))).toMatchObject(response(200))
    expect(server.requests()).not.toContain('HEAD /ok')
  })

  test('a host that leaves two addresses without an answer is left alone, too', async () => {
    const { visitor } = network({ timeout: 300 })
    expect(await visitor(server.url('/hangs?1'))).toEqual(failure('timeout'))
    expect(await visitor(server.url('/hangs?2'))).toEqual(failure('timeout'))
    expect(await visitor(server.url('/ok'))).toEqual({ kind: 'postponed' })
  })

  test('nobody asks a host that is left alone', async () => {
    const { visitor } = network({ delay: 500, retryAfter: [1], longestWait: 0 })
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => visitor(server.url(n === 0 ? '/busy-for-hours' : `/ok?${n}`))),
    )
    expect(all.filter(({ kind }) => kind === 'postponed')).toHaveLength(19)
    expect(server.requests()).toEqual(['GET /robots.txt', 'HEAD /busy-for-hours'])
  })

  test('whatever waits ends when the run is stopped', async () => {
    const stop = new AbortController()
    const { visitor } = network({ timeout: 60_000 }, stop.signal)
    const both = ['/hangs', '/ok'].map((path) => visitor(server.url(path)))
    await expect.poll(() => server.requests()).toContain('HEAD /hangs')
    stop.abort()
    const settled = await Promise.allSettled(both)
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})

describe('the Wayback Machine', () => {
  const archive = (body: string, code = 200) =>
    server.pages.set('archive.example/wayback/available', (_, answer) => void answer.writeHead(code).end(body))
  const closest = (more: object = {}) =>
    JSON.stringify({
      archived_snapshots: {
        closest: { available: true, status: '200', url: 'http://web.archive.org/web/20190503101112/http://a.example/', ...more },
      },
    })

  test('is requested for a copy near the day of the text', async () => {
    archive(closest())
    expect(await network().wayback('http://a.example/?b=1&c', '2019-05-01')).toBe(
      'https://web.archive.org/web/20190503101112/http://a.example/',
    )
    expect(server.requests('archive.example')).toEqual([
      'GET /wayback/available?url=http%3A%2F%2Fa.example%2F%3Fb%3D1%26c&timestamp=20190501',
    ])
  })

  test.each([
    ['has none', '{"url":"a.example","archived_snapshots":{}}'],
    ['has one of an error', closest({ status: '404' })],
  ])('%s', async (_, body) => {
    archive(body)
    expect(await network().wayback('http://a.example/', null)).toBeNull()
  })

  test.each([
    ['answers nonsense', '<!doctype html>', 200],
    ['answers another shape', '{"archived_snapshots":[]}', 200],
    ['is busy', '', 429],
    ['has trouble', '', 503],
  ])('%s, so that nothing is learnt', async (_, body, code) => {
    archive(body, code)
    expect(await network().wayback('http://a.example/', null)).toBeUndefined()
  })

  test('is left alone after three failures', async () => {
    archive('', 503)
    const { wayback } = network()
    for (let requested = 0; requested < 5; requested += 1) await wayback('http://a.example/', null)
    expect(server.requests('archive.example')).toHaveLength(3)
  })
})
