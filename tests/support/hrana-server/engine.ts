// One connection to a database file on the libSQL engine, with results in Hrana's form.

import Database from 'libsql'
import type { DescribeResult, HranaError, HranaStatement, StatementResult } from './protocol.ts'
import { type EngineValue, valueFromEngine, valueToEngine } from './values.ts'

type Connection = InstanceType<typeof Database>
type Bindings = readonly EngineValue[] | Readonly<Record<string, EngineValue>>

/** How long a connection waits for another one's lock. Short: the wait blocks the whole server. */
const BUSY_TIMEOUT_MS = 200

export interface Engine {
  readonly run: (sql: string, statement: HranaStatement) => StatementResult
  readonly sequence: (sql: string) => void
  readonly describe: (sql: string) => DescribeResult
  readonly isAutocommit: () => boolean
  /** Whether any statement has failed on this connection. */
  readonly hasFailed: () => boolean
  readonly close: () => void
}

/** Opens the file, which is made when absent. Running and describing throw the engine's error. */
export function openEngine(file: string): Engine {
  const connection = new Database(file, { timeout: BUSY_TIMEOUT_MS })
  let failed = false
  const noting = <Answer>(work: () => Answer): Answer => {
    try {
      return work()
    } catch (error) {
      failed = true
      throw error
    }
  }
  return {
    run: (sql, statement) => noting(() => runStatement(connection, sql, statement)),
    sequence: (sql) => noting(() => void connection.exec(sql)),
    describe: (sql) => noting(() => describeStatement(connection, sql)),
    hasFailed: () => failed,
    isAutocommit: () => !connection.inTransaction,
    close: () => void connection.close(),
  }
}

export function engineError(error: unknown): HranaError {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'SQLITE_ERROR'
  return { message, code }
}

function runStatement(connection: Connection, sql: string, statement: HranaStatement): StatementResult {
  const prepared = connection.prepare(sql)
  prepared.safeIntegers(true)
  const bindings = bindingsOf(statement)
  if (!prepared.reader) {
    const info = prepared.run(bindings)
    return { cols: [], rows: [], affected_row_count: info.changes, last_insert_rowid: String(info.lastInsertRowid) }
  }
  // Statements with RETURNING give rows and change rows; the engine counts only for those without.
  const before = totalChanges(connection)
  const rows = prepared.raw(true).all(bindings) as EngineValue[][]
  return {
    cols: columnsOf(prepared),
    rows: statement.want_rows === false ? [] : rows.map((row) => row.map(valueFromEngine)),
    affected_row_count: totalChanges(connection) - before,
    last_insert_rowid: null,
  }
}

function bindingsOf({ args = [], named_args: named = [] }: HranaStatement): Bindings {
  if (named.length === 0) return args.map(valueToEngine)
  return Object.fromEntries(named.map(({ name, value }) => [name.replace(/^[:@$]/, ''), valueToEngine(value)]))
}

function totalChanges(connection: Connection): number {
  const [count] = connection.prepare('SELECT total_changes()').pluck().all([])
  return Number(count)
}

// The engine does not list parameters or say what only reads, but its bytecode does.
function describeStatement(connection: Connection, sql: string): DescribeResult {
  const prepared = connection.prepare(sql)
  const isExplain = /^\s*explain\b/i.test(sql)
  const program = isExplain ? [] : (connection.prepare(`EXPLAIN ${sql}`).all([]) as Operation[])
  const parameters = program.flatMap(({ opcode, p1 }) => (opcode === 'Variable' ? [p1] : []))
  return {
    params: Array.from({ length: Math.max(0, ...parameters) }, () => ({ name: null })),
    cols: prepared.reader ? columnsOf(prepared) : [],
    is_explain: isExplain,
    is_readonly: !program.some(({ opcode, p2 }) => opcode === 'Transaction' && p2 !== 0),
  }
}

interface Operation {
  readonly opcode: string
  readonly p1: number
  readonly p2: number
}

function columnsOf(prepared: { columns: () => { name: string; type: string | null }[] }): StatementResult['cols'] {
  return prepared.columns().map(({ name, type }) => ({ name, decltype: type }))
}
