// Opens the database that an address names, on Node: a file here, or a libSQL server over HTTP.

import { createClient } from '@libsql/client/sqlite3'
import type { Database } from './database.ts'
import { libsqlDatabase } from './libsql-database.ts'
import { openRemoteDatabase } from './web-client.ts'

export interface DatabaseAddress {
  /** `file:…`, `libsql://…`, `https://…` or `http://…`. */
  readonly url: string
  readonly authToken?: string | undefined
}

/** How long a call waits for another process to let go of the file, milliseconds. */
const BUSY_TIMEOUT_MS = 5000

/** Opens a database; throws when the file cannot be opened or the address is not one. One client serves a whole process. */
export function openDatabase(address: DatabaseAddress): Database {
  return address.url.startsWith('file:') ? openFile(address.url) : openRemoteDatabase(address)
}

/** Opens a file that nobody else uses, such as a copy: its journal stays as it is, and nobody is waited for. Throws as
 *  `openDatabase` does. */
export function openFileAlone(url: string): Database {
  return libsqlDatabase(createClient({ url, concurrency: 1 }))
}

// One connection: SQLite has one writer anyway, and settings of a connection then hold for every call. Readers do not
// block the writer in a write-ahead log; `synchronous` stays at its default FULL, so that committed means durable.
function openFile(url: string): Database {
  const client = createClient({ url, concurrency: 1, timeout: BUSY_TIMEOUT_MS })
  return libsqlDatabase(client, client.execute('PRAGMA journal_mode = WAL'))
}
