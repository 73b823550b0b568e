// Which entry sheet is open: any page asks, the shell shows it.

import { signal } from '@preact/signals'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { AnyRecord } from '../../domain/records/kinds.ts'
import type { Undoable } from '../store/edit-record.ts'
import type { RecordEdit } from '../store/record-edit.ts'

export type EntryKind = 'stretch' | 'sleep' | 'sitting' | 'workday' | 'capture'

/** A record to edit, or a new one on a day. */
export interface EntryRequest {
  readonly kind: EntryKind
  readonly date: LocalDate
  readonly id?: string
  /** Opens with this instead of what is stored. */
  readonly mending?: Mending
}

/** Something typed earlier that could not be taken as it was. */
export interface Mending {
  /** Id of the change that was not taken. */
  readonly change: string
  /** The record as it would have been. */
  readonly record: AnyRecord
  /** What was wrong with it, in words. */
  readonly reason: string
  /** Stores what the sheet says now, in its place. Rejects as `saveRecord` does. */
  readonly save: <Name extends EntryKind>(kind: Name, fields: RecordEdit<Name>) => Promise<Undoable>
}

export const openedEntry = signal<EntryRequest | undefined>(undefined)

export function openEntry(request: EntryRequest): void {
  openedEntry.value = request
}

export function closeEntry(): void {
  openedEntry.value = undefined
}
