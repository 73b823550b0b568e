// Says on every page that the records are still being loaded, how far that is, and that logging need not wait for it.

import { useEffect, useState } from 'preact/hooks'
import { formatNumber } from '../i18n/format.ts'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { type SyncState, syncState } from '../store/signals.ts'
import { storeBannersText as text } from './store-banners-text.ts'

/** A small account is loaded before anybody could read this. */
const SHOWN_AFTER_MS = 500

type CatchingUp = Extract<SyncState, { kind: 'catching-up' }>

/** The state of a loading that takes long enough to speak of. */
export function useLongCatchUp(): CatchingUp | undefined {
  const state = syncState.value
  const isCatchingUp = state.kind === 'catching-up'
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isCatchingUp) {
      setLong(false)
      return
    }
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isCatchingUp])
  return isCatchingUp && isLong ? state : undefined
}

export function CatchUpBanner({ state }: { readonly state: CatchingUp }) {
  const { done, total } = state
  return (
    <div class="banner" role="region" aria-label={text().loadingLabel}>
      <p class="figure">
        {total === 0
          ? text().loadingUncounted
          : text().loading(formatNumber(Math.min(done, total), 0), formatNumber(total, 0))}
      </p>
      <ProgressBar label={text().loadingLabel} done={done} total={total} />
    </div>
  )
}
