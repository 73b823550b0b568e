// The changes of its own that a browser keeps: those that wait, those that were refused, and the newest acknowledged ones.

import type { Change } from '../../../domain/sync/change.ts'
import { databasesIn, rowsIn } from './raw-database.ts'

const LISTS = ['outbox', 'rejected', 'sent']

/** Of all accounts that have a database there. */
export function ownChanges(factory: IDBFactory): readonly Change[] {
  return [...databasesIn(factory).keys()].flatMap((database) => changesIn(factory, database))
}

/** The database that has a change; undefined when none has. */
export function databaseWith(factory: IDBFactory, id: string): string | undefined {
  return [...databasesIn(factory).keys()].find((name) => changesIn(factory, name).some((change) => change.id === id))
}

function changesIn(factory: IDBFactory, database: string): readonly Change[] {
  return LISTS.flatMap((list) =>
    rowsIn<{ readonly change: Change }>(factory, database, list).map(({ change }) => change),
  )
}
