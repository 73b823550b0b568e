// Opens the database that an address names, on Node: a file here, or a libSQL server over HTTP.

import type { Database } from './database.ts'
import { pathOf } from './file-address.ts'
import { openFileDatabase } from './file-database.ts'
import { openRemoteDatabase } from './web-client.ts'
import { whileBusy } from './while-busy.ts'

export interface DatabaseAddress {
  /** `file:…`, `libsql://…`, `https://…` or `http://…`. */
  readonly url: string
  readonly authToken?: string | undefined
}

const PATIENCE_MS = 5000

/** Opens a database; throws when the file cannot be opened or the address is not one. One client serves a whole process.
 *  Readers do not block the writer in a write-ahead log; `synchronous` is FULL, so that committed means durable. `patience` is how
 *  long a call waits for another process to let go of the file, milliseconds. */
export function openDatabase(address: DatabaseAddress, { patience = PATIENCE_MS } = {}): Database {
  if (!address.url.startsWith('file:')) return openRemoteDatabase(address)
  const pragmas = ['journal_mode = WAL', 'synchronous = FULL']
  return openFileDatabase({ path: pathOf(address.url), pragmas, attempt: whileBusy({ patience }) })
}

/** Opens a file that nobody else uses, such as a copy: its journal stays as it is, and nobody is waited for. Throws as
 *  `openDatabase` does. */
export function openFileAlone(path: string): Database {
  return openFileDatabase({ path, pragmas: [], attempt: (call) => call() })
}
