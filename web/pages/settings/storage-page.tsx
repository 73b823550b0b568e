// Storage and sync: how this device keeps the data, copies of it, and whether it is the same as on the server.

import { Icon } from '../../parts/icon.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { readStorageState, type StorageState } from '../../store/storage-state.ts'
import { thisDevice } from '../../store/this-device.ts'
import { useQuery } from '../../store/use-query.ts'
import { CheckSection } from './check-section.tsx'
import { saveDeviceCopy, saveUnsentCopy } from './save-copy.ts'
import './settings.css'
import { StorageFacts } from './storage-facts.tsx'
import { storageText as text } from './storage-text.ts'

export function StoragePage() {
  usePageTitle(text().title)
  const state = useQuery(() => readStorageState(thisDevice, navigator.storage), [])
  return (
    <main class="page settings" id="main">
      <a class="settings-back" href="/settings">
        <Icon name="previous" />
        {text().back}
      </a>
      <h1 class="page-title">{text().title}</h1>
      {state.kind === 'failed' && <QueryFailed />}
      {state.kind === 'loading' && <div class="loading" aria-busy="true" />}
      {state.kind === 'ready' && (
        <>
          <StorageFacts state={state.value} />
          <Copies state={state.value} />
          <CheckSection hasAccount={state.value.account !== undefined} />
        </>
      )}
    </main>
  )
}

function Copies({ state }: { readonly state: StorageState }) {
  const hasUnsent = state.waiting > 0 || state.refused > 0
  return (
    <section class="card settings-section">
      <h2>{text().files}</h2>
      <p>{text().filesIntro}</p>
      {!hasUnsent && state.account && <p class="small soft">{text().exportUnsentNone}</p>}
      <div class="settings-buttons">
        {hasUnsent && (
          <button type="button" class="button" onClick={() => void saveUnsentCopy()}>
            {text().exportUnsent}
          </button>
        )}
        <button type="button" class="button" onClick={() => void saveDeviceCopy()}>
          {text().exportAll}
        </button>
      </div>
    </section>
  )
}
