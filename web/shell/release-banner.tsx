// Says that a newer release is ready, or that this one is in its own way, and how to get out of it.

import { useEffect } from 'preact/hooks'
import { loadNewest, lookForRelease, updateReady } from '../pwa/register-service-worker.ts'
import { syncState } from '../store/signals.ts'
import { releaseTrouble, releaseWords } from './release-words.ts'
import { shellText as text } from './shell-text.ts'

export function ReleaseBanner() {
  const trouble = releaseTrouble(syncState.value)
  useEffect(() => {
    if (trouble !== undefined) lookForRelease()
  }, [trouble])
  if (trouble === undefined && !updateReady.value) return null
  return (
    <div class={trouble === undefined ? 'banner' : 'banner banner-warning'} role="status">
      <p>{trouble === undefined ? text().update : releaseWords(trouble)}</p>
      {trouble !== 'blocked' && (
        <button type="button" class="button" onClick={() => void loadNewest()}>
          {text().reload}
        </button>
      )}
    </div>
  )
}
