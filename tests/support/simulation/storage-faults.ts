// Storage that fails: any request of any transaction, or its end, in the ways that browsers do.

import type { Page } from './acting.ts'
import { endConnection, type RawConnection, type RawTransaction, rawConnection } from './raw-database.ts'

/** `full` at a request or at the commit; `aborted` by the browser; `broken` for one request; `lost`, with everything else
 *  of the connection, before the commit or after it, when nobody can tell any more. */
export type StorageFailure = 'full' | 'full-at-commit' | 'aborted' | 'broken' | 'lost' | 'lost-after-commit'

export interface StorageFault {
  readonly failure: StorageFailure
  /** How many requests (or commits, for what fails there) still go well. */
  after: number
  /** How many fail then, one after the other. */
  times: number
}

/** As iOS says it, see `web/store/connection.ts`. */
const LOST = 'Connection to Indexed Database server lost. Refresh the page to try again'

/** Which page has opened a connection. */
const openers = new WeakMap<RawConnection, Page>()

/** From now on the connection fails and ends with its page. */
export function watchConnection(database: IDBDatabase, page: Page): void {
  const connection = rawConnection(database)
  openers.set(connection, page)
  page.connections.add(connection)
}

interface Operation {
  readonly operation: () => unknown
  /** A store, an index or a cursor; nothing else is a request that can fail. */
  readonly source?: unknown
}

interface Patched {
  _execRequestAsync: (this: RawTransaction, operation: Operation) => unknown
  _start: (this: RawTransaction) => void
  _abort: (this: RawTransaction, errorName: string | null) => void
}

/** Lets transactions fail as their pages' storages say. Returns what takes that back. */
export function installStorageFaults(): () => void {
  const patched = IDBTransaction.prototype as unknown as Patched
  const { _execRequestAsync, _start, _abort } = patched
  patched._execRequestAsync = function (asked) {
    const operation = () => {
      if ((asked.source ?? undefined) !== undefined) strikeRequest(this)
      return asked.operation()
    }
    return _execRequestAsync.call(this, { ...asked, operation })
  }
  patched._start = function () {
    if (!isEnding(this) || !strikeCommit(this)) _start.call(this)
  }
  patched._abort = function (errorName) {
    // What has been undone must not be undone twice.
    if (this._state === 'finished') return
    _abort.call(this, errorName)
    if (errorName === 'UnknownError') this.error = lostError()
  }
  return () => Object.assign(patched, { _execRequestAsync, _start, _abort })
}

function strikeRequest(transaction: RawTransaction): void {
  const failure = struck(transaction, ['full', 'broken', 'lost'])
  if (failure === undefined) return
  if (failure === 'full') throw new DOMException('The disk is full', 'QuotaExceededError')
  if (failure === 'broken') throw new DOMException('Internal error', 'UnknownError')
  endConnection(transaction.db, 'UnknownError')
  throw lostError()
}

/** Whether the transaction has failed instead of being committed. */
function strikeCommit(transaction: RawTransaction): boolean {
  const failure = struck(transaction, ['full-at-commit', 'aborted', 'lost-after-commit'])
  if (failure === undefined) return false
  transaction._started = true
  if (failure === 'lost-after-commit') {
    // Undone is nothing of it: what it wrote stays, and only its page does not know.
    Object.assign(transaction, { _rollbackLog: [] })
    endConnection(transaction.db, 'UnknownError')
  } else {
    transaction._abort(failure === 'aborted' ? 'AbortError' : 'QuotaExceededError')
  }
  return true
}

function isEnding(transaction: RawTransaction): boolean {
  const { mode, _state, _requests } = transaction
  if (mode !== 'readwrite' || _state === 'finished') return false
  return _requests.every(({ request }) => request.readyState === 'done')
}

function struck(transaction: RawTransaction, failures: readonly StorageFailure[]): StorageFailure | undefined {
  const storage = openers.get(transaction.db)?.storage
  const fault = storage?.fault
  if (storage === undefined || fault === undefined || !failures.includes(fault.failure)) return undefined
  if (fault.failure === 'full' && transaction.mode === 'readonly') return undefined
  if (fault.after > 0) {
    fault.after--
    return undefined
  }
  fault.times--
  if (fault.times <= 0) storage.fault = undefined
  return fault.failure
}

function lostError(): DOMException {
  return new DOMException(LOST, 'UnknownError')
}
