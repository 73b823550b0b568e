// Whether the sheet that explains the sync is open.

import { signal } from '@preact/signals'

export const isSyncSheetOpen = signal(false)

export function openSyncSheet(): void {
  isSyncSheetOpen.value = true
}

export function closeSyncSheet(): void {
  isSyncSheetOpen.value = false
}
