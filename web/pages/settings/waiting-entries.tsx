// Entries from before signing in: add them to the account, or delete them after a second question.

import { useState } from 'preact/hooks'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { addWaitingEntries, deleteWaitingEntries, waitingEntries } from '../../store/waiting-entries.ts'
import { settingsText as text } from './settings-text.ts'

export function WaitingEntries() {
  const [isAsking, setAsking] = useState(false)
  if (waitingEntries.value === 0) return null
  const run = async (action: () => Promise<void>, done: string) => {
    try {
      await action()
      notify(done)
    } catch {
      notifyProblem(text().waitingFailed)
    }
  }
  return (
    <div class="banner">
      <p>{isAsking ? text().deleteSure : text().waiting(waitingEntries.value)}</p>
      {isAsking ? (
        <>
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {text().keepWaiting}
          </button>
          <button
            type="button"
            class="button button-warning"
            onClick={() => void run(deleteWaitingEntries, text().waitingDeleted)}
          >
            {text().deleteWaiting}
          </button>
        </>
      ) : (
        <>
          <button
            type="button"
            class="button button-primary"
            onClick={() => void run(addWaitingEntries, text().waitingAdded)}
          >
            {text().addWaiting}
          </button>
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {text().deleteWaiting}
          </button>
        </>
      )}
    </div>
  )
}
