// One request to a tracker: to the address that the operator has chosen and no other, for a limited time, read up to a limit.

import type { Json } from '../../domain/json.ts'
import { failure, type Result, success } from '../../domain/result.ts'
import type { TrackerFailure } from './tracker.ts'

export interface TrackerAnswer {
  readonly status: number
  readonly headers: Headers
  /** Undefined when the body was not JSON, too large, or cut short. */
  readonly body: Json | undefined
}

export interface TrackerRequest {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  readonly patienceMs: number
}

/** Fifty issues with the longest texts that GitHub takes, in three bytes a character. */
const MOST_BYTES = 12 * 1024 * 1024

/** The answer, whatever its status; `timeout`, or `down` when there was none. A redirect is an answer and not followed, so that
 *  a token goes nowhere else. */
export async function askTracker(request: TrackerRequest): Promise<Result<TrackerAnswer, TrackerFailure>> {
  const { url, headers, signal, patienceMs } = request
  const timeout = AbortSignal.timeout(patienceMs)
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.any([signal, timeout]) })
    return success({ status: response.status, headers: response.headers, body: await jsonOf(response, timeout) })
  } catch {
    return failure({ kind: timeout.aborted ? 'timeout' : 'down' })
  }
}

// What breaks off in the middle was no answer; running out of time is told apart from it.
async function jsonOf(response: Response, timeout: AbortSignal): Promise<Json | undefined> {
  try {
    const bytes = await readUpTo(response, MOST_BYTES)
    return bytes === undefined ? undefined : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (timeout.aborted) throw error
    return undefined
  }
}

async function readUpTo(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    size += read.value.byteLength
    if (size > most) {
      await reader?.cancel().catch(() => {})
      return undefined
    }
    chunks.push(read.value)
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())
}
