import { lookup as lookupOf } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import { request as requestPlain, type IncomingMessage } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { FailureReason } from '../../core/visits/answer.ts'

interface Response {
  readonly status: number
  readonly location: string | null
  readonly retryAfter: string | null
  /** As much of it as was requested; further bytes are never fetched. */
  readonly body: string
}

export type Fetched = Response | { readonly failure: FailureReason }

/** Makes one request, without following redirects or trying again. Throws only if it is aborted. */
export type Transport = (url: URL, method: 'HEAD' | 'GET', bodyLimit?: number) => Promise<Fetched>

export interface TransportOptions {
  readonly userAgent: string
  /** The time for a whole request, in milliseconds. */
  readonly timeout: number
  /** Aborts everything. */
  readonly signal: AbortSignal
  /** Whether an IP address must not be contacted for a URL of this host. */
  readonly isForbidden: (address: string, host: string) => boolean
  /** Looks up the addresses of a host; by default in the DNS. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>
}

const ofSystem = (host: string): Promise<readonly LookupAddress[]> => lookupOf(host, { all: true })

/**
 * HTTP by Node's own modules, with our lookup of addresses. The addresses that are checked are the ones that are contacted, so that a name
 * cannot first mean a public address and then this machine.
 */
export function openTransport(options: TransportOptions): Transport {
  const { isForbidden, resolve = ofSystem, signal } = options
  const lookup: LookupFunction = (host, { all }, done) => {
    resolve(host)
      .then((addresses) => {
        const [first] = addresses
        if (!first) throw Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' })
        if (addresses.some(({ address }) => isForbidden(address, host))) throw privateHost()
        if (all) done(null, [...addresses])
        else done(null, first.address, first.family)
      })
      .catch((error: NodeJS.ErrnoException) => done(error, []))
  }
  return async (url, method, bodyLimit = 0) => {
    signal.throwIfAborted()
    const timer = AbortSignal.timeout(options.timeout)
    try {
      const host = bare(url.hostname)
      if (isIP(host) !== 0 && isForbidden(host, host)) throw privateHost()
      return await send(url, method, bodyLimit, options.userAgent, lookup, AbortSignal.any([signal, timer]))
    } catch (error) {
      signal.throwIfAborted()
      return { failure: timer.aborted ? 'timeout' : reasonOf(error) }
    }
  }
}

const privateHost = () => Object.assign(new Error('The address is private.'), { code: 'EPRIVATE' })

const bare = (host: string): string => host.replace(/^\[|\]$/g, '')

function send(
  url: URL,
  method: string,
  bodyLimit: number,
  userAgent: string,
  lookup: LookupFunction,
  signal: AbortSignal,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const headers = {
      'user-agent': userAgent,
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'accept-language': 'en,*;q=0.5',
    }
    const send = url.protocol === 'https:' ? requestSecure : requestPlain
    const request = send(url, { method, headers, lookup, signal, agent: false, maxHeaderSize: 65_536 })
    request.on('error', reject)
    request.on('response', (response) => {
      response.on('error', reject)
      bodyOf(response, method === 'HEAD' ? 0 : bodyLimit).then((body) => {
        const { statusCode: status = 0, headers } = response
        const { location = null, 'retry-after': retryAfter = null } = headers
        resolve({ status, location, retryAfter, body })
        request.destroy()
      }, reject)
    })
    request.end()
  })
}

async function bodyOf(response: IncomingMessage, limit: number): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  if (limit === 0) return ''
  for await (const piece of response as AsyncIterable<Uint8Array>) {
    pieces.push(piece)
    size += piece.length
    if (size >= limit) break
  }
  return Buffer.concat(pieces).subarray(0, limit).toString('utf8')
}

/** Error codes of Node and OpenSSL. Codes that are not listed come from the network, and say nothing about the link. */
const reasons: readonly (readonly [code: RegExp, reason: FailureReason])[] = [
  [/^ENOTFOUND$/, 'host-unknown'],
  [/^ECONNREFUSED$/, 'refused'],
  [
    /^(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|CERT_REVOKED|ERR_TLS_CERT_ALTNAME_INVALID|DEPTH_ZERO_SELF_SIGNED_CERT)$/,
    'certificate',
  ],
  [/^(?:UNABLE_TO_|SELF_SIGNED_CERT_IN_CHAIN|CERT_|ERR_TLS_CERT)/, 'untraced'],
  [/^(?:EPROTO|ERR_SSL_)/, 'encryption'],
  [/^E(?:SOCKET)?TIMEDOUT$/, 'timeout'],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED)$/, 'closed'],
  [/^HPE_/, 'garbled'],
  [/^EPRIVATE$/, 'private'],
]

/** @throws an error that does not come from the network */
function reasonOf(error: unknown): FailureReason {
  const { code, errors = [] } = error as NodeJS.ErrnoException & { errors?: readonly NodeJS.ErrnoException[] }
  if (code === undefined) throw error
  // If a host has several addresses, one that refuses says more than one that this machine cannot reach.
  const codes = [...errors.map((it) => it.code ?? ''), code]
  const cause = codes.includes('ECONNREFUSED') ? 'ECONNREFUSED' : code
  return reasons.find(([pattern]) => pattern.test(cause))?.[1] ?? 'unreachable'
}
