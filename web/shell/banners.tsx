// What the app has to say before the page: a newer release, entries from before signing in, a lost session.

import { useState } from 'preact/hooks'
import { notify, notifyProblem } from '../parts/notice.tsx'
import { applyUpdate, updateReady } from '../pwa/register-service-worker.ts'
import { session, syncState } from '../store/signals.ts'
import { addWaitingEntries, waitingEntries } from '../store/waiting-entries.ts'
import { shellText as text } from './shell-text.ts'

export function Banners() {
  const state = syncState.value
  return (
    <>
      {updateReady.value && (
        <div class="banner" role="status">
          <p>{text().update}</p>
          <button type="button" class="button" onClick={applyUpdate}>
            {text().reload}
          </button>
        </div>
      )}
      {state.kind === 'attention' && state.reason === 'signed-out' && (
        <div class="banner banner-warning" role="status">
          <p>{text().explainSignedOut}</p>
        </div>
      )}
      <UploadQuestion />
    </>
  )
}

function UploadQuestion() {
  const [isPostponed, setPostponed] = useState(false)
  const count = waitingEntries.value
  const state = session.value
  if (isPostponed || count === 0 || state.kind !== 'signed-in') return null
  const add = async () => {
    try {
      await addWaitingEntries()
      notify(text().uploaded)
    } catch {
      notifyProblem(text().uploadFailed)
    }
  }
  return (
    <div class="banner" role="region" aria-label={text().upload}>
      <p>{text().uploadQuestion(count, state.account.name)}</p>
      <button type="button" class="button button-primary" onClick={add}>
        {text().upload}
      </button>
      <button type="button" class="button" onClick={() => setPostponed(true)}>
        {text().uploadLater}
      </button>
    </div>
  )
}
