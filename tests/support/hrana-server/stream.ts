// One Hrana stream: a connection, the SQL texts stored on it, and its answers to the requests of a pipeline.

import { type Engine, engineError } from './engine.ts'
import type {
  BatchResult,
  HranaBatch,
  HranaCondition,
  HranaError,
  HranaSql,
  StatementResult,
  StreamRequest,
  StreamResponse,
  StreamResult,
} from './protocol.ts'

export interface Stream {
  /** Never throws: what fails is an answer too. */
  readonly answer: (request: StreamRequest) => StreamResult
  readonly isClosed: () => boolean
  readonly close: () => void
}

/** A stream that has an engine to itself until it closes; closing rolls back what is open and hands the engine to `release`. */
export function createStream(engine: Engine, release: (engine: Engine) => void): Stream {
  const texts = new Map<number, string>()
  let closed = false
  const close = () => {
    if (closed) return
    closed = true
    if (!engine.isAutocommit()) engine.sequence('ROLLBACK')
    release(engine)
  }
  const respond = (request: StreamRequest): StreamResponse => {
    if (closed) throw new Error('the stream is closed')
    if (request.type === 'close') close()
    if (request.type === 'store_sql') texts.set(request.sql_id, request.sql)
    if (request.type === 'close_sql') texts.delete(request.sql_id)
    return respondOn(engine, request, texts)
  }
  return {
    answer: (request) => {
      try {
        return { type: 'ok', response: respond(request) }
      } catch (error) {
        return { type: 'error', error: engineError(error) }
      }
    },
    isClosed: () => closed,
    close,
  }
}

function respondOn(engine: Engine, request: StreamRequest, texts: ReadonlyMap<number, string>): StreamResponse {
  switch (request.type) {
    case 'execute':
      return { type: 'execute', result: engine.run(textOf(request.stmt, texts), request.stmt) }
    case 'batch':
      return { type: 'batch', result: runBatch(engine, request.batch, texts) }
    case 'sequence':
      engine.sequence(textOf(request, texts))
      return { type: 'sequence' }
    case 'describe':
      return { type: 'describe', result: engine.describe(textOf(request, texts)) }
    case 'get_autocommit':
      return { type: 'get_autocommit', is_autocommit: engine.isAutocommit() }
    default:
      return { type: request.type }
  }
}

function runBatch(engine: Engine, batch: HranaBatch, texts: ReadonlyMap<number, string>): BatchResult {
  const results: (StatementResult | null)[] = []
  const errors: (HranaError | null)[] = []
  for (const { condition, stmt } of batch.steps) {
    let result: StatementResult | null = null
    let error: HranaError | null = null
    if (holds(condition ?? undefined, { engine, results, errors })) {
      try {
        result = engine.run(textOf(stmt, texts), stmt)
      } catch (thrown) {
        error = engineError(thrown)
      }
    }
    results.push(result)
    errors.push(error)
  }
  return { step_results: results, step_errors: errors }
}

interface Progress {
  readonly engine: Engine
  readonly results: readonly (StatementResult | null)[]
  readonly errors: readonly (HranaError | null)[]
}

function holds(condition: HranaCondition | undefined, progress: Progress): boolean {
  switch (condition?.type) {
    case undefined:
      return true
    case 'ok':
      return (progress.results[condition.step] ?? null) !== null
    case 'error':
      return (progress.errors[condition.step] ?? null) !== null
    case 'not':
      return !holds(condition.cond, progress)
    case 'and':
      return condition.conds.every((inner) => holds(inner, progress))
    case 'or':
      return condition.conds.some((inner) => holds(inner, progress))
    case 'is_autocommit':
      return progress.engine.isAutocommit()
  }
}

function textOf({ sql, sql_id: id }: HranaSql, texts: ReadonlyMap<number, string>): string {
  const text = sql ?? (id === undefined ? undefined : texts.get(id))
  if (text === undefined)
    throw new Error(id === undefined ? 'a statement needs sql or sql_id' : `no SQL is stored under ${id}`)
  return text
}
