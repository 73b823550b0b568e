// Shows the sheet that explains the sync while it is open. Its code comes with the first tap.

import { useEffect } from 'preact/hooks'
import { lazySheet } from '../parts/lazy-sheet.tsx'
import { closeSyncSheet, isSyncSheetOpen } from './open-sync-sheet.ts'

const SyncSheet = lazySheet(async () => (await import('./sync-sheet.tsx')).SyncSheet, closeSyncSheet)

export function SyncSheetHost() {
  // Going back in history leaves the page that it was opened on.
  useEffect(() => {
    addEventListener('popstate', closeSyncSheet)
    return () => removeEventListener('popstate', closeSyncSheet)
  }, [])
  return isSyncSheetOpen.value ? <SyncSheet /> : null
}
