// How the data is kept on this device, how much it is, and what of it is nowhere else.

import { useState } from 'preact/hooks'
import { instantToMs } from '../../../domain/calendar/instant.ts'
import { formatMoment, formatNumber } from '../../i18n/format.ts'
import { formatAgo } from '../../i18n/format-ago.ts'
import { formatBytes } from '../../i18n/format-bytes.ts'
import { type Fact, Facts } from '../../parts/facts.tsx'
import { now } from '../../store/now.ts'
import { askToKeep, type StorageState } from '../../store/storage-state.ts'
import { appVersion } from './app-version.ts'
import { storageText as text } from './storage-text.ts'
import { changesInWords } from './waiting-words.ts'

const EPOCH_LETTERS = 8

export function StorageFacts({ state }: { readonly state: StorageState }) {
  return (
    <section class="card settings-section">
      <h2>{text().here}</h2>
      <Facts facts={[...factsOf(state), ...factsOfAccount(state)]} />
      {state.refused > 0 && (
        <a class="button" href="/attention">
          {text().lookAtRefused(state.refused)}
        </a>
      )}
      <AskToKeep isPersisted={state.isPersisted} />
    </section>
  )
}

function factsOf(state: StorageState): readonly Fact[] {
  const { isPersisted, bytes, entries, waiting, oldestAt } = state
  const waits =
    oldestAt === undefined ? text().waitingNone : text().waitingSince(changesInWords(waiting), formatMoment(oldestAt))
  return [
    { name: text().persisted, value: promiseInWords(isPersisted) },
    {
      name: text().space,
      value: bytes ? text().spaceOf(formatBytes(bytes.used), formatBytes(bytes.available)) : text().spaceUnknown,
    },
    { name: text().entries, value: formatNumber(entries, 0) },
    ...(state.account ? [{ name: text().waiting, value: waits }] : []),
    ...(state.refused > 0 ? [{ name: text().refusedChanges, value: changesInWords(state.refused) }] : []),
  ]
}

function factsOfAccount({ account, syncedAt, exportedAt, deviceName, epoch }: StorageState): readonly Fact[] {
  const ago = (ms: number | undefined) => (ms === undefined ? text().never : formatAgo(ms, instantToMs(now.value)))
  return [
    ...(account ? [{ name: text().lastSync, value: ago(syncedAt) }] : []),
    { name: text().lastExport, value: ago(exportedAt) },
    { name: text().account, value: account?.name ?? text().noAccount },
    ...(deviceName ? [{ name: text().deviceName, value: deviceName }] : []),
    ...(epoch ? [{ name: text().log, value: epoch.slice(0, EPOCH_LETTERS) }] : []),
    { name: text().version, value: appVersion() },
  ]
}

function promiseInWords(isPersisted: boolean | undefined): string {
  if (isPersisted === undefined) return text().noPromises
  return isPersisted ? text().promised : text().notPromised
}

function AskToKeep({ isPersisted }: { readonly isPersisted: boolean | undefined }) {
  const [answer, setAnswer] = useState<boolean>()
  if (isPersisted === undefined || (isPersisted && answer === undefined)) return null
  return (
    <>
      {answer !== true && (
        <button type="button" class="button" onClick={async () => setAnswer(await askToKeep(navigator.storage))}>
          {text().ask}
        </button>
      )}
      <p class="small soft storage-answer" role="status">
        {answer === undefined ? '' : answer ? text().agreed : text().refused}
      </p>
    </>
  )
}
