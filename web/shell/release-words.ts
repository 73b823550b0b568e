// What stands between this version of the app and the entries or the server, in whole sentences. They are part of the first
// screen: what explains a missing file must not be in one.

import { missingCodeText } from '../parts/missing-code.tsx'
import type { SyncState } from '../store/signals.ts'
import { shellText as text } from './shell-text.ts'

export type ReleaseTrouble = 'update' | 'older' | 'blocked'

/** Undefined where the version is not in the way. */
export function releaseTrouble(state: SyncState): ReleaseTrouble | undefined {
  if (state.kind !== 'attention') return undefined
  const { reason } = state
  return reason === 'update' || reason === 'older' || reason === 'blocked' ? reason : undefined
}

export function releaseWords(trouble: ReleaseTrouble): string {
  if (trouble === 'older') return missingCodeText().older
  return trouble === 'update' ? text().explainUpdate : text().explainBlocked
}
