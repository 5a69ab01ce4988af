// Preloaded by `node --require`, which works in threads, too: keeps a process, its threads and its children off the network, and
// notes in the file named by CONNECTIONS what they wanted there. Who asks for the network may ignore that it fails, so failing
// alone would show nothing.
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import dgram from 'node:dgram'
import net from 'node:net'
import process from 'node:process'

/** Names that nobody else has to be asked about. */
const isLocal = (host) => host === undefined || host === 'localhost' || net.isIP(host) !== 0

function refuse(what) {
  appendFileSync(process.env.CONNECTIONS, `${what}\n`)
  return Object.assign(new Error(`no network: ${what}`), { code: 'ENETUNREACH' })
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const { host, port, path } = typeof first === 'object' ? first : { port: first, host: args[1] }
  if (typeof path === 'string') return connect.apply(this, args)
  process.nextTick(() => this.destroy(refuse(`connect ${host}:${port}`)))
  return this
}

dgram.Socket.prototype.send = () => {
  throw refuse('datagram')
}

for (const module of [dns, dns.promises]) {
  for (const name of Object.keys(module).filter((it) => /^(?:lookup|resolve|reverse)/.test(it))) {
    const original = module[name]
    module[name] = (host, ...rest) => {
      if (isLocal(host)) return original.call(module, host, ...rest)
      const error = refuse(`${name} ${host}`)
      const done = rest.at(-1)
      return typeof done === 'function' ? process.nextTick(done, error) : Promise.reject(error)
    }
  }
}
syncBuiltinESMExports()
