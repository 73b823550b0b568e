// Which record's history is open: sheets and lists ask, the shell shows it.

import { signal } from '@preact/signals'
import type { Kind } from '../../domain/records/kinds.ts'

export interface HistoryRequest {
  readonly kind: Kind
  readonly id: string
}

export const openedHistory = signal<HistoryRequest | undefined>(undefined)

export function openHistory(request: HistoryRequest): void {
  openedHistory.value = request
}

export function closeHistory(): void {
  openedHistory.value = undefined
}
