// What the store asks of a database, answered by a libSQL client.

import type { Client } from '@libsql/client'
import { type Database, DatabaseUnavailable, type Statement } from './database.ts'

/** The database behind `client`; every call first waits for `ready`, and fails as it failed. */
export function libsqlDatabase(client: Client, ready: Promise<unknown> = Promise.resolve()): Database {
  // The failure is told to whoever calls first, not to the process.
  ready.catch(() => {})
  return {
    execute: (statement) => answering(ready.then(() => client.execute(mutable(statement)))),
    batch: (statements, mode) => answering(ready.then(() => client.batch(statements.map(mutable), mode))),
    close: () => client.close(),
  }
}

async function answering<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    throw isPassing(error) ? new DatabaseUnavailable('the database does not answer', { cause: error }) : error
  }
}

// Codes of the engine name a fault in the statement or the file; anything else came from the way to the database.
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code !== 'string' || !code.startsWith('SQL') || /^SQLITE_(BUSY|LOCKED)/.test(code)
}

function mutable({ sql, args }: Statement): Statement {
  return { sql, args }
}
