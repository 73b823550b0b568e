// Files for the person to keep: what has not reached the server, or everything on this device. `docs/export-files.md` says
// what is in them.

import { type Instant, instantFromMs } from '../../domain/calendar/instant.ts'
import { dateLivedAt } from '../../domain/calendar/time-zone.ts'
import type { Json } from '../../domain/json.ts'
import type { Change, Rejection } from '../../domain/sync/change.ts'
import type { Connection } from './connection.ts'
import type { Device } from './device.ts'
import type { LocalDatabase, OutboxRow, RejectedRow, StoreName } from './local-schema.ts'
import { accountOf } from './unsent.ts'

/** Grows when what is in the files changes its meaning. */
const VERSION = 1
/** Rows read and written at a time: a device may hold more than fits in memory as one text. */
const ROWS_PER_PART = 1000

export interface ExportFile {
  readonly name: string
  readonly content: Blob
}

/** A change as it was typed. */
export interface ExportedChange {
  readonly change: Change
  readonly queuedAt: Instant
  /** Of a change that the server would not take. */
  readonly refused?: Pick<Rejection, 'code' | 'message'> & { readonly at: Instant }
}

/** Every change that waits and every refused one. */
export async function unsentFile(device: Device): Promise<ExportFile> {
  const { outbox, rejected } = await device.active.value.use(async (database) => {
    const transaction = database.transaction(['outbox', 'rejected'])
    return {
      outbox: await transaction.objectStore('outbox').index('stamp').getAll(),
      rejected: await transaction.objectStore('rejected').getAll(),
    }
  })
  return changesFile(device, 'unsent', [...outbox.map(exportedWaiting), ...rejected.map(exportedRefused)])
}

/** The refused changes with these ids, or all of them. */
export async function refusedFile(device: Device, ids?: readonly string[]): Promise<ExportFile> {
  const rows = await device.active.value.use((database) => database.getAll('rejected'))
  const wanted = rows.filter(({ change }) => ids?.includes(change.id) ?? true)
  return changesFile(device, 'refused', wanted.map(exportedRefused))
}

/** All records as cells, with the changes, conflicts and drafts beside them. */
export async function deviceFile(device: Device): Promise<ExportFile> {
  const connection = device.active.value
  const state = await connection.use((database) => database.get('meta', 'state'))
  const { name, head } = opening(device, { format: 'nobi-device', what: 'device' })
  const parts = [
    JSON.stringify({ ...head, ...(state?.epoch === undefined ? {} : { epoch: state.epoch }) }).slice(0, -1),
    ...(await list(connection, 'records', 'cells')),
    ...(await list(connection, 'waiting', 'outbox')),
    ...(await list(connection, 'refused', 'rejected')),
    ...(await list(connection, 'conflicts', 'conflicts')),
    ...(await list(connection, 'unread', 'unread')),
    ...(await list(connection, 'drafts', 'drafts')),
    '\n}\n',
  ]
  return { name, content: new Blob(parts, { type: 'application/json' }) }
}

function changesFile(device: Device, what: string, changes: readonly ExportedChange[]): ExportFile {
  const { name, head } = opening(device, { format: 'nobi-changes', what })
  const text = `${JSON.stringify({ ...head, changes }, null, 2)}\n`
  return { name, content: new Blob([text], { type: 'application/json' }) }
}

function opening(
  device: Device,
  { format, what }: { readonly format: string; readonly what: string },
): { readonly name: string; readonly head: Readonly<Record<string, Json>> } {
  const now = instantFromMs(device.surroundings.now())
  const account = accountOf(device, device.active.value.account)
  return {
    name: `nobi-${what}-${dateLivedAt(now, device.profile.value.zone, 0)}.json`,
    head: { format, version: VERSION, exportedAt: now, ...(account === undefined ? {} : { account: { ...account } }) },
  }
}

async function list(connection: Connection, name: string, store: StoreName): Promise<readonly string[]> {
  const parts = [`,\n"${name}": [`]
  let last: IDBValidKey | undefined
  let isFirst = true
  for (;;) {
    const { keys, texts } = await connection.use((database) => rowsAfter(database, store, last))
    if (keys.length === 0) return [...parts, ']']
    parts.push(`${isFirst ? '' : ','}\n${texts.join(',\n')}`)
    isFirst = false
    last = keys.at(-1)
  }
}

async function rowsAfter(database: LocalDatabase, store: StoreName, last: IDBValidKey | undefined) {
  const rows = database.transaction(store).objectStore(store)
  const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true)
  const [keys, found] = await Promise.all([rows.getAllKeys(range, ROWS_PER_PART), rows.getAll(range, ROWS_PER_PART)])
  // Drafts alone do not hold their own key.
  const texts = found.map((row, index) =>
    JSON.stringify(rows.keyPath === null ? { key: keys[index], value: row } : row),
  )
  return { keys, texts }
}

function exportedWaiting({ change, queuedAt }: OutboxRow): ExportedChange {
  return { change, queuedAt: instantFromMs(queuedAt) }
}

function exportedRefused({ rejection, rejectedAt, ...row }: RejectedRow): ExportedChange {
  const { code, message } = rejection
  return { ...exportedWaiting(row), refused: { code, message, at: instantFromMs(rejectedAt) } }
}
