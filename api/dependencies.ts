// What the API is given by the runtime it lives in.

import type { Context } from 'hono'
import type { Database } from './store/database.ts'
import type { TrackerAddresses } from './trackers/trackers.ts'

/** One line of the log: what happened, without anything personal. */
export interface LogLine {
  readonly level: 'info' | 'error'
  readonly event: string
  readonly [detail: string]: string | number | boolean | undefined
}

export interface Dependencies {
  /** Called once a request: a client per request on Workers, one per process on Node. */
  readonly openDatabase: () => Database
  /** UTC milliseconds. */
  readonly now: () => number
  readonly randomBytes: (length: number) => Uint8Array<ArrayBuffer>
  /** Origins that browsers may use this API from; the first is the one in links. */
  readonly origins: readonly [string, ...string[]]
  /** Address that the request came from; undefined when nobody knows. */
  readonly clientAddress: (c: Context) => string | undefined
  readonly log: (line: LogLine) => void
  /** Issue trackers that may be asked; absent, none may. */
  readonly trackers?: TrackerAddresses
  /** 32 bytes that tokens of trackers are sealed with; absent, none are kept. */
  readonly sealingKey?: Uint8Array<ArrayBuffer> | undefined
}
