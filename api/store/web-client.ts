// Opens a libSQL server over HTTP with nothing but `fetch`, for runtimes without a file system.

import { createClient } from '@libsql/client/web'
import type { Database } from './database.ts'
import { libsqlDatabase } from './libsql-database.ts'

/** Opens a database on a server; construction makes no request. On Workers one for each request, never shared. */
export function openRemoteDatabase(address: {
  readonly url: string
  readonly authToken?: string | undefined
}): Database {
  const { url, authToken } = address
  return libsqlDatabase(createClient({ url, ...(authToken === undefined ? {} : { authToken }) }))
}
