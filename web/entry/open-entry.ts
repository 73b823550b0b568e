// Which entry sheet is open: any page asks, the shell shows it.

import { signal } from '@preact/signals'
import type { LocalDate } from '../../domain/calendar/local-date.ts'

export type EntryKind = 'stretch' | 'sleep' | 'sitting' | 'workday' | 'capture'

/** A record to edit, or a new one on a day. */
export interface EntryRequest {
  readonly kind: EntryKind
  readonly date: LocalDate
  readonly id?: string
}

export const openedEntry = signal<EntryRequest | undefined>(undefined)

export function openEntry(request: EntryRequest): void {
  openedEntry.value = request
}

export function closeEntry(): void {
  openedEntry.value = undefined
}
