// What the database on this device holds.

import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Json } from '../../domain/json.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { Change, Rejection } from '../../domain/sync/change.ts'
import type { ClockState } from '../../domain/sync/clock-state.ts'
import type { Conflict } from '../../domain/sync/conflict.ts'
import type { RecordRow } from './record-row.ts'

/** The truth about one record, of a kind that this version may not know. */
export interface CellsRow {
  readonly kind: string
  readonly id: string
  readonly cells: Cells
}

/** A change that the server has not acknowledged yet. `queuedAt` is UTC milliseconds. */
export interface OutboxRow {
  readonly change: Change
  readonly queuedAt: number
}

/** A change that the server will not take, kept with its reason. `rejectedAt` is UTC milliseconds. */
export interface RejectedRow extends OutboxRow {
  readonly rejection: Rejection
  readonly rejectedAt: number
}

/** A change of this device that the server has acknowledged, under the stamp it is stored with. The newest ones are kept: a
 *  server restored from a backup is given again what it lacks. */
export interface SentRow {
  readonly change: Change
  readonly seq: number
}

/** Two values that were written to one cell by people who had not seen each other's, kept until somebody has looked. */
export interface ConflictRow extends Conflict {
  readonly kind: string
  readonly id: string
  readonly hasLooked: boolean
}

/** A change that the server handed over and this version could not read, as it came. */
export interface UnreadRow {
  readonly seq: number
  readonly change: Json
}

/** How far this device has come in reading everything the server has, to compare it with what is here. */
export interface CatchUp {
  /** Where the next page of the snapshot begins; undefined for the first. */
  readonly after?: string
  /** The last cell that has been compared. */
  readonly reached?: CellPlace | undefined
  /** The log's place when the first page was read; what follows it is pulled afterwards. */
  readonly cursor?: number
  readonly epoch?: string
  /** Cells read so far, and how many there are in all, if the server said so. */
  readonly done: number
  readonly total?: number | undefined
}

/** The key of one cell; the server's snapshot goes in this order. */
export type CellPlace = readonly [kind: string, id: string, field: string]

/** What this database knows about itself; read and written inside the transactions that it belongs to. */
export interface DeviceState {
  readonly device: string
  readonly clock: ClockState
  /** Everything up to here has been pulled. */
  readonly cursor: number
  readonly epoch?: string
  /** Server time − device time at the last answer, milliseconds. */
  readonly offset?: number
  /** UTC milliseconds of the device. */
  readonly lastSyncAt?: number
  /** Something pulled was passed over for a cell of this device whose stamp lies too far ahead to be kept. */
  readonly hasShadowed?: boolean
  /** Everything the server has is being read, or has to be: this device is new, the server was restored, or a change was refused. */
  readonly catchUp?: CatchUp
  /** What screens read was made by another version of the app and has to be made anew from the cells. */
  readonly hasStaleRecords?: boolean
}

export interface LocalSchema extends DBSchema {
  cells: { key: [kind: string, id: string]; value: CellsRow }
  /** What screens read, made from `cells`. A row that is deleted has no `day`, so no list meets it. */
  records: {
    key: [kind: string, id: string]
    value: RecordRow
    indexes: { kind: [kind: string, day: string, moment: string]; day: string; deletedAt: string; runningSince: string }
  }
  outbox: { key: string; value: OutboxRow; indexes: { stamp: string } }
  rejected: { key: string; value: RejectedRow }
  meta: { key: 'state'; value: DeviceState }
  drafts: { key: string; value: Json }
  sent: { key: string; value: SentRow; indexes: { seq: number } }
  conflicts: { key: [kind: string, id: string, field: string]; value: ConflictRow }
  unread: { key: number; value: UnreadRow }
}

export type StoreName = StoreNames<LocalSchema>
/** The stores that a sync may touch. */
export const syncedStores: readonly StoreName[] = [
  'cells',
  'records',
  'outbox',
  'rejected',
  'sent',
  'conflicts',
  'unread',
  'meta',
]
export type LocalDatabase = IDBPDatabase<LocalSchema>
export type WriteTransaction = IDBPTransaction<LocalSchema, StoreName[], 'readwrite'>
