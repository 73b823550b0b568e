// A database on a libSQL server over HTTP, with nothing but `fetch`, for runtimes without a file system.

import { createClient } from '@libsql/client/web'
import type { Database, Statement } from './database.ts'
import { answerOf } from './unavailable.ts'

/** Opens a database on a server; construction makes no request. On Workers one for each request, never shared. */
export function openRemoteDatabase(address: {
  readonly url: string
  readonly authToken?: string | undefined
}): Database {
  const { url, authToken } = address
  const client = createClient({ url, ...(authToken === undefined ? {} : { authToken }) })
  return {
    execute: (statement) => answerOf(() => client.execute(mutable(statement))),
    batch: (statements, mode) => answerOf(() => client.batch(statements.map(mutable), mode)),
    close: () => client.close(),
  }
}

function mutable({ sql, args }: Statement) {
  return { sql, args: [...args] }
}
