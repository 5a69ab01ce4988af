import * as z from 'zod'
import type { Transport } from './transport.ts'
import type { Turns } from './turns.ts'

/** The API that finds copies: https://archive.org/help/wayback_api.php */
export const waybackApi = 'https://archive.org/wayback/available'

/** Finds a copy near a day; null if there is none, undefined if that is unknown. */
export type Wayback = (url: string, day: string | null) => Promise<string | null | undefined>

const answer = z.object({
  archived_snapshots: z.object({
    closest: z.object({ available: z.literal(true), status: z.string(), url: z.url() }).optional(),
  }),
})

const bodyLimit = 64 * 1024

/** After this many failures in a row, it is not asked again in the same run. */
const mostFailures = 3

export function openWayback(transport: Transport, turns: Turns, api: string): Wayback {
  let failures = 0
  return async (url, day) => {
    const at = new URL(api)
    at.searchParams.set('url', url)
    if (day !== null) at.searchParams.set('timestamp', day.replaceAll('-', ''))
    const answer = await turns.take(at.host, (step) => step(async () => ({ copy: await copyAt(at, transport) })))
    if (answer === null) return undefined
    failures = answer.copy === undefined ? failures + 1 : 0
    if (failures >= mostFailures) turns.close(at.host)
    return answer.copy
  }
}

async function copyAt(at: URL, transport: Transport): Promise<string | null | undefined> {
  const got = await transport(at, 'GET', bodyLimit)
  const answered = 'status' in got && got.status === 200 ? answerIn(got.body) : undefined
  if (answered === undefined) return undefined
  const { closest } = answered.archived_snapshots
  return closest?.status.startsWith('2') ? closest.url.replace(/^http:\/\/web\.archive\.org\//, 'https://web.archive.org/') : null
}

function answerIn(body: string): z.output<typeof answer> | undefined {
  try {
    return answer.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}
