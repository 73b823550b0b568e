// One connection of the libSQL engine within this process to a file, with the statements that it has planned.

import Sqlite from 'libsql'
import type { ResultSet, Row, Statement } from './database.ts'
import { isBusy } from './unavailable.ts'

type Connection = InstanceType<typeof Sqlite>

export interface Session {
  readonly connection: Connection
  /** By their SQL, so that each is planned once. */
  readonly planned: Map<string, ReturnType<Connection['prepare']>>
  /** A lock has stopped a planned statement half-way, where it stands in the way of every commit until it is collected. */
  isSpoilt: boolean
}

/** Opens the file, which is made when absent; throws when it cannot be opened. */
export function openSession(path: string): Session {
  return { connection: new Sqlite(path), planned: new Map(), isSpoilt: false }
}

export function run(session: Session, statement: Statement): ResultSet {
  try {
    return runPlanned(session, statement)
  } catch (error) {
    session.isSpoilt ||= isBusy(error)
    throw error
  }
}

/** All of them or none. The lock is asked for by text, not by a planned statement, so that a refusal leaves nothing behind. */
export function runBatch(
  session: Session,
  statements: readonly Statement[],
  mode: 'read' | 'write',
): readonly ResultSet[] {
  const { connection } = session
  connection.exec(mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN')
  try {
    const results = statements.map((statement) => run(session, statement))
    connection.exec('COMMIT')
    return results
  } catch (error) {
    // After some failures the engine has rolled back by itself.
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

function runPlanned({ connection, planned }: Session, { sql, args }: Statement): ResultSet {
  const statement = planned.get(sql) ?? connection.prepare(sql)
  planned.set(sql, statement)
  if (statement.reader) return { rows: statement.all(args) as Row[] }
  statement.run(args)
  return { rows: [] }
}
