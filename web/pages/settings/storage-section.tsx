// The way from Settings to storage and sync, with what matters of it, and where scripts find the API.

import { useEffect, useState } from 'preact/hooks'
import { session } from '../../store/signals.ts'
import { settingsText as text } from './settings-text.ts'

export function StorageSection() {
  const [isPersisted, setPersisted] = useState<boolean>()
  const isSignedIn = session.value.kind === 'signed-in'
  useEffect(() => {
    navigator.storage?.persisted().then(setPersisted, () => setPersisted(false))
  }, [])
  return (
    <section class="card settings-section">
      <h2>{text().storage}</h2>
      {isPersisted !== undefined && (
        <p>{isPersisted ? text().persisted : isSignedIn ? text().notPersistedSynced : text().notPersisted}</p>
      )}
      <a class="button" href="/settings/storage">
        {text().toStorage}
      </a>
      <p class="small soft">
        {text().api} <a href="/api/docs">/api/docs</a>
      </p>
    </section>
  )
}
