// A database in a file. The engine works while the process waits, so what takes long is cut into pages by those who ask, and what
// waits for another process waits between attempts.

import type { Database } from './database.ts'
import { openSession, run, runBatch, type Session } from './engine-session.ts'
import { answerOf } from './unavailable.ts'
import type { Attempt } from './while-busy.ts'

export interface FileOptions {
  readonly path: string
  /** Settings of a connection, made before its first call. */
  readonly pragmas: readonly string[]
  /** How a call goes on that meets another process's lock. */
  readonly attempt: Attempt
}

/** Opens the file, which is made when absent; throws when it cannot be opened. One connection: SQLite has one writer anyway, and
 *  settings then hold for every call. It is made anew when it is spoilt. */
export function openFileDatabase({ path, pragmas, attempt }: FileOptions): Database {
  let first: Session | undefined = openSession(path)
  let current: Session | undefined
  let isClosed = false
  const ready = (): Session => {
    if (isClosed) throw new Error('the database is closed')
    const session = first ?? openSession(path)
    first = session
    for (const pragma of pragmas) run(session, { sql: `PRAGMA ${pragma}`, args: [] })
    first = undefined
    return session
  }
  const giveUp = () => {
    ;(current ?? first)?.connection.close()
    current = undefined
    first = undefined
  }
  const trying = <Answer>(work: (session: Session) => Answer): Answer => {
    try {
      current ??= ready()
      return work(current)
    } catch (error) {
      if (current?.isSpoilt || first?.isSpoilt || current?.connection.inTransaction) giveUp()
      throw error
    }
  }
  const call = <Answer>(work: (session: Session) => Answer) => answerOf(() => attempt(async () => trying(work)))
  return {
    execute: (statement) => call((session) => run(session, statement)),
    batch: (statements, mode) => call((session) => runBatch(session, statements, mode)),
    close: () => {
      giveUp()
      isClosed = true
    },
  }
}
