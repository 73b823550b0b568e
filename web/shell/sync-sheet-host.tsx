// Shows the sheet that explains the sync while it is open. Its code comes with the first tap.

import { useEffect } from 'preact/hooks'
import { lazyPart } from '../parts/lazy-part.tsx'
import { closeSyncSheet, isSyncSheetOpen } from './open-sync-sheet.ts'

const SyncSheet = lazyPart(async () => (await import('./sync-sheet.tsx')).SyncSheet)

export function SyncSheetHost() {
  // Going back in history leaves the page that it was opened on.
  useEffect(() => {
    addEventListener('popstate', closeSyncSheet)
    return () => removeEventListener('popstate', closeSyncSheet)
  }, [])
  return isSyncSheetOpen.value ? <SyncSheet /> : null
}
