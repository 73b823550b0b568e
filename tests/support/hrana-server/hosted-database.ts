// One database of the server: its file, its open streams by baton, its counters and its planned faults.

import { randomBytes } from 'node:crypto'
import { type Engine, openEngine } from './engine.ts'
import { createFaultPlan, type FaultPlan } from './faults.ts'
import type { PipelineAnswer, PipelineRequest } from './protocol.ts'
import { createStream, type Stream } from './stream.ts'

export interface Counters {
  /** HTTP requests that reached the engine or a fault: round trips. */
  readonly requests: number
}

export interface HostedDatabase {
  readonly file: string
  readonly authToken: string | undefined
  readonly faults: FaultPlan
  readonly count: () => void
  readonly counters: () => Counters
  readonly resetCounters: () => void
  /** Undefined for a baton that is unknown, used up, or whose stream has expired. */
  readonly answer: (request: PipelineRequest) => PipelineAnswer | undefined
  readonly close: () => void
}

export interface HostedDatabaseOptions {
  readonly file: string
  readonly authToken?: string | undefined
  /** Idle time after which a stream is closed and its transaction rolled back. */
  readonly streamExpiryMs: number
}

interface OpenStream {
  readonly stream: Stream
  readonly expiry: NodeJS.Timeout
}

export function hostDatabase({ file, authToken, streamExpiryMs }: HostedDatabaseOptions): HostedDatabase {
  const waiting = new Map<string, OpenStream>()
  const idle: Engine[] = []
  let requests = 0

  const resume = (baton: string | undefined | null): Stream | undefined => {
    if (baton === undefined || baton === null) return createStream(idle.pop() ?? openEngine(file), release)
    const open = waiting.get(baton)
    waiting.delete(baton)
    clearTimeout(open?.expiry)
    return open?.stream
  }
  // A statement that has failed can keep its lock until it is collected; its connection is not used again.
  const release = (engine: Engine) => {
    if (engine.hasFailed()) engine.close()
    else idle.push(engine)
  }
  const park = (stream: Stream): string => {
    const baton = randomBytes(16).toString('base64url')
    const expire = () => {
      waiting.delete(baton)
      stream.close()
    }
    waiting.set(baton, { stream, expiry: setTimeout(expire, streamExpiryMs).unref() })
    return baton
  }

  return {
    file,
    authToken,
    faults: createFaultPlan(),
    count: () => {
      requests += 1
    },
    counters: () => ({ requests }),
    resetCounters: () => {
      requests = 0
    },
    answer: (request) => {
      const stream = resume(request.baton)
      if (stream === undefined) return undefined
      const results = request.requests.map(stream.answer)
      return { baton: stream.isClosed() ? null : park(stream), base_url: null, results }
    },
    close: () => {
      for (const { stream, expiry } of waiting.values()) {
        clearTimeout(expiry)
        stream.close()
      }
      waiting.clear()
      for (const engine of idle.splice(0)) engine.close()
    },
  }
}
