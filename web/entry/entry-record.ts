// The records that have a sheet of their own and stand in the Log; the others have screens of their own.

import type { AnyRecord, RecordOfKind } from '../../domain/records/kinds.ts'
import type { EntryKind } from './open-entry.ts'

export type EntryRecord = RecordOfKind<EntryKind>

const entryKinds: ReadonlySet<string> = new Set<EntryKind>(['stretch', 'sleep', 'sitting', 'workday', 'capture'])

export function isEntryRecord(record: AnyRecord): record is EntryRecord {
  return entryKinds.has(record.kind)
}
