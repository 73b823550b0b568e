// What the database on this device holds.

import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Json } from '../../domain/json.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { Change, Rejection } from '../../domain/sync/change.ts'
import type { ClockState } from '../../domain/sync/clock.ts'
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
}

export type StoreName = StoreNames<LocalSchema>
export type LocalDatabase = IDBPDatabase<LocalSchema>
export type WriteTransaction = IDBPTransaction<LocalSchema, StoreName[], 'readwrite'>
