// One database of the local server as its clients and its tests see it.

import type { Fault } from './faults.ts'
import type { Counters, HostedDatabase } from './hosted-database.ts'

export interface DatabaseChoice {
  /** Letters, digits and `-`; random when absent. */
  readonly name?: string | undefined
  /** An existing or new file to serve as it is; a migrated temporary file when absent. */
  readonly file?: string | undefined
  /** Clients must send it when given. */
  readonly authToken?: string | undefined
}

export interface ServedDatabase {
  readonly name: string
  /** Ends in a slash, which clients need to keep the path. */
  readonly url: string
  readonly authToken: string | undefined
  readonly counters: () => Counters
  readonly resetCounters: () => void
  readonly addFault: (planned: Fault) => void
  readonly clearFaults: () => void
}

/** The face of `database` below `origin`. */
export function servedDatabase(origin: string, name: string, database: HostedDatabase): ServedDatabase {
  return {
    name,
    url: `${origin}/${name}/`,
    authToken: database.authToken,
    counters: database.counters,
    resetCounters: database.resetCounters,
    addFault: database.faults.add,
    clearFaults: database.faults.clear,
  }
}
