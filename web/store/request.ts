// One request to the own server.

import type { Json } from '../../domain/json.ts'
import type { Surroundings } from './device.ts'

/** A request that takes longer has failed; it would keep other tabs waiting. */
const REQUEST_LIMIT_MS = 30_000

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Undefined when the body is no JSON. */
  readonly body: unknown
}

/** A method and a path of the own server. */
export type Address = `${'GET' | 'POST' | 'PATCH' | 'DELETE'} /${string}`

/** What a request says beyond its address. */
export interface Message {
  /** Sent as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** How long to wait for the whole answer, milliseconds. */
  readonly limitMs?: number | undefined
}

/** The answer to `POST /api/v1/sync` and the like, whatever its status; undefined when none came in time, by default half a minute. */
export async function request(
  { fetch }: Pick<Surroundings, 'fetch'>,
  address: Address,
  { body, headers, limitMs = REQUEST_LIMIT_MS }: Message = {},
): Promise<Answer | undefined> {
  const [method = 'GET', path = ''] = address.split(' ')
  try {
    const response = await fetch(path, {
      method,
      signal: AbortSignal.timeout(limitMs),
      ...(method === 'GET'
        ? { headers: { ...headers } }
        : { headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body ?? {}) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: parse(text) }
  } catch {
    return undefined
  }
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
