// A connection to one database that opens itself, and once more when the browser has dropped it.

import { openLocalDatabase } from './database.ts'
import type { LocalDatabase, StoreName, WriteTransaction } from './local-schema.ts'

export interface Connection {
  /** Name of the database. */
  readonly name: string
  /** The account whose data it holds; undefined for what was typed without one. */
  readonly account: string | undefined
  /** Runs `work` on the open database; a second time on a new connection when the first one was lost on the way. `work`
   *  is one transaction, so it happened whole or not at all before it is run again: it must do no harm the second time. */
  readonly use: <T>(work: (database: LocalDatabase) => Promise<T>) => Promise<T>
  readonly close: () => void
}

export interface ConnectionOptions {
  readonly name: string
  readonly account: string | undefined
  readonly newDevice: string
  /** A newer version of the app has upgraded the database, so that this one cannot open it. */
  readonly onOutdated: () => void
  /** An older version in another tab keeps this one from upgrading; it goes on by itself when that tab lets go. */
  readonly onBlocked: () => void
}

export function connect(options: ConnectionOptions): Connection {
  const { name, account, newDevice, onOutdated, onBlocked } = options
  let opening: Promise<LocalDatabase> | undefined
  const forget = () => {
    opening = undefined
  }
  const open = async () => {
    opening ??= openLocalDatabase(name, { newDevice, onLost: forget, onBlocked })
    try {
      return await opening
    } catch (error) {
      forget()
      if (nameOf(error) === 'VersionError') onOutdated()
      throw error
    }
  }
  return {
    name,
    account,
    async use(work) {
      try {
        return await work(await open())
      } catch (error) {
        if (!isLost(error)) throw error
        forget()
        return work(await open())
      }
    },
    close() {
      opening?.then((database) => database.close()).catch(() => undefined)
      forget()
    },
  }
}

/** One transaction over some stores, on the disk when it resolves; nothing of it remains when it rejects. Where the connection
 *  was lost it is run once more, maybe after it was committed. */
export function write<T>(
  connection: Connection,
  stores: readonly StoreName[],
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  return connection.use((database) => transact(database, stores, work))
}

async function transact<T>(
  database: LocalDatabase,
  stores: readonly StoreName[],
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' })
  // It may end while `work` is still waiting for something else.
  transaction.done.catch(() => undefined)
  try {
    const result = await work(transaction)
    await transaction.done
    return result
  } catch (error) {
    await undo(transaction)
    // What aborted it says more than what was still asked of it then.
    throw transaction.error ?? error
  }
}

async function undo(transaction: WriteTransaction): Promise<void> {
  try {
    transaction.abort()
  } catch {
    // It has ended already; `done` says how.
  }
  await transaction.done.catch(() => undefined)
}

// iOS drops connections of apps in the background: "Connection to Indexed Database server lost" as UnknownError, then
// InvalidStateError for every use (https://bugs.webkit.org/show_bug.cgi?id=197050).
function isLost(error: unknown): boolean {
  const name = nameOf(error)
  return (
    name === 'InvalidStateError' ||
    (name === 'UnknownError' && error instanceof Error && /connection/i.test(error.message))
  )
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : ''
}
