// Which record's history is open: sheets and lists ask, the shell shows it.

import { signal } from '@preact/signals'
import type { EntryKind } from './open-entry.ts'

export interface HistoryRequest {
  readonly kind: EntryKind
  readonly id: string
}

export const openedHistory = signal<HistoryRequest | undefined>(undefined)

export function openHistory(request: HistoryRequest): void {
  openedHistory.value = request
}

export function closeHistory(): void {
  openedHistory.value = undefined
}
