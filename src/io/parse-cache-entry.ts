import type { Body } from '../core/model/body.ts'
import type { Publication } from '../core/model/publication.ts'
import type { Entry } from '../core/model/entry.ts'

/** The half of an entry that only pages show; checking does not need it. */
const heavy = ['blocks', 'markdown', 'text'] as const satisfies readonly (keyof Body)[]
type Heavy = Pick<Body, (typeof heavy)[number]>

/** The body of a publication is that of its entry, so it is written only once. */
type Light = Omit<Entry, 'publication' | 'body'> & {
  readonly publication?: Omit<Publication, 'body'>
  readonly body?: Omit<Body, keyof Heavy>
}

const newline = 0x0a

/** An entry as two lines of JSON: what every command reads, and what only pages show. */
export function entryOf({ publication, body, ...entry }: Entry): string {
  if (!body) return `${JSON.stringify(entry)}\n{}\n`
  const { blocks, markdown, text, ...light } = body
  const whole: Light = { ...entry, body: light, ...(publication ? { publication: withoutBody(publication) } : {}) }
  return `${JSON.stringify(whole)}\n${JSON.stringify({ blocks, markdown, text } satisfies Heavy)}\n`
}

function withoutBody({ body: _body, ...rest }: Publication): Omit<Publication, 'body'> {
  return rest
}

/** The entry, unless it is that of another file. The second line is parsed when one of its values is first used. */
export function entryIn(bytes: Buffer, file: string): Entry | undefined {
  const end = bytes.indexOf(newline)
  const light = JSON.parse(bytes.toString('utf8', 0, end)) as Light
  if (light.file !== file) return undefined
  const { publication, body: written, ...entry } = light
  if (!written) return publication ? undefined : entry
  const body = withHeavy(written, bytes.subarray(end + 1))
  return { ...entry, body, ...(publication ? { publication: { ...publication, body } as Publication } : {}) }
}

function withHeavy(light: Omit<Body, keyof Heavy>, bytes: Buffer): Body {
  let parsed: Heavy | undefined
  const all = () => (parsed ??= JSON.parse(bytes.toString('utf8')) as Heavy)
  const properties = heavy.map((key) => [key, { enumerable: true, get: () => all()[key] }] as const)
  return Object.defineProperties({ ...light }, Object.fromEntries(properties)) as Body
}
