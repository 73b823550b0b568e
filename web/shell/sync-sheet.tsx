// What the sync mark means, in full: where the entries are, what waits, since when, and what can be done.

import { useEffect, useState } from 'preact/hooks'
import { instantToMs } from '../../domain/calendar/instant.ts'
import { formatMoment } from '../i18n/format.ts'
import { formatAgo } from '../i18n/format-ago.ts'
import { saveUnsentCopy } from '../pages/settings/save-copy.ts'
import { Facts } from '../parts/facts.tsx'
import { Icon } from '../parts/icon.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { loadNewest } from '../pwa/register-service-worker.ts'
import { type LastCopy, readLastCopy } from '../store/last-copy.ts'
import { now } from '../store/now.ts'
import { storeVersion, syncState } from '../store/signals.ts'
import { type SyncNowOutcome, syncNow } from '../store/sync-now.ts'
import { thisDevice } from '../store/this-device.ts'
import { readUnsent, type Unsent } from '../store/unsent.ts'
import { closeSyncSheet } from './open-sync-sheet.ts'
import { explanationOf, outcomeWords, titleOf } from './sync-explanation.ts'
import './sync-sheet.css'
import { syncSheetText as text } from './sync-sheet-text.ts'
import { hasWaitedLong } from './sync-words.ts'

type SyncFacts = Unsent & LastCopy

export function SyncSheet() {
  const state = syncState.value
  const [outcome, setOutcome] = useState<SyncNowOutcome | 'running'>()
  const facts = useSyncFacts(outcome)
  const run = async () => {
    setOutcome('running')
    setOutcome(await syncNow(thisDevice).catch((): SyncNowOutcome => 'unreachable'))
  }
  return (
    <Sheet
      title={titleOf(state)}
      onClose={closeSyncSheet}
      footer={<Buttons refused={facts?.refused ?? 0} isRunning={outcome === 'running'} onSync={() => void run()} />}
    >
      <p>{explanationOf(state)}</p>
      {state.kind === 'catching-up' && (
        <ProgressBar label={text().titleCatchingUp} done={state.done} total={state.total} />
      )}
      {facts && <WhatWaits facts={facts} />}
      <p class="sync-outcome" role="status">
        {outcome !== undefined && outcome !== 'running' && outcomeWords(outcome, facts)}
      </p>
      <a class="sync-way" href="/settings/storage" onClick={closeSyncSheet}>
        {text().toStorage}
        <Icon name="next" />
      </a>
    </Sheet>
  )
}

function WhatWaits({ facts }: { readonly facts: SyncFacts }) {
  const { waiting, oldestAt, syncedAt, account } = facts
  const moment = instantToMs(now.value)
  if (account === undefined) return null
  const waits =
    oldestAt === undefined ? text().waitingNone : text().waitingSince(text().changes(waiting), formatMoment(oldestAt))
  return (
    <>
      {oldestAt !== undefined && hasWaitedLong(oldestAt, moment) && (
        <div class="banner banner-warning">
          <p>{text().longWait(formatAgo(oldestAt, moment))}</p>
          <button type="button" class="button" onClick={() => void saveUnsentCopy()}>
            {text().saveFile}
          </button>
        </div>
      )}
      <Facts
        facts={[
          { name: text().waiting, value: waits },
          { name: text().lastSync, value: syncedAt === undefined ? text().never : formatAgo(syncedAt, moment) },
          { name: text().account, value: account.name },
        ]}
      />
    </>
  )
}

interface ButtonsProps {
  readonly refused: number
  readonly isRunning: boolean
  readonly onSync: () => void
}

// First what helps most; a sync cannot help a device that is signed out or too old.
function Buttons({ refused, isRunning, onSync }: ButtonsProps) {
  const state = syncState.value
  if (state.kind === 'local-only' || state.kind === 'sample')
    return <WayOn href="/settings#account" words={text().toAccount} />
  const reason = state.kind === 'attention' ? state.reason : undefined
  if (reason === 'signed-out') return <WayOn href="/settings#account" words={text().toSignIn} />
  if (reason === 'blocked') return null
  if (reason === 'update' || reason === 'older') {
    return (
      <button type="button" class="button button-primary" onClick={() => void loadNewest()}>
        {text().reload}
      </button>
    )
  }
  const isRefused = reason === 'rejected' && refused > 0
  return (
    <>
      {isRefused && <WayOn href="/attention" words={text().toRefused(refused)} />}
      <button
        type="button"
        class={isRefused ? 'button' : 'button button-primary'}
        disabled={isRunning}
        onClick={onSync}
      >
        {isRunning ? text().syncing : text().syncNow}
      </button>
    </>
  )
}

function WayOn({ href, words }: { readonly href: string; readonly words: string }) {
  return (
    <a class="button button-primary" href={href} onClick={closeSyncSheet}>
      {words}
    </a>
  )
}

// Read again after every commit and every sync; the last answer stays until the next is there.
function useSyncFacts(outcome: unknown): SyncFacts | undefined {
  const [facts, setFacts] = useState<SyncFacts>()
  const version = storeVersion.value
  const state = syncState.value
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const [unsent, copy] = await Promise.all([readUnsent(thisDevice), readLastCopy(thisDevice)])
      if (isCurrent) setFacts({ ...unsent, ...copy })
    }
    void read().catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [version, state, outcome])
  return facts
}
