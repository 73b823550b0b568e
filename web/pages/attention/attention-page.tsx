// The changes that the server would not take, with the reason and every way on from there. Works without a network.

import { EmptyState } from '../../parts/empty-state.tsx'
import { Icon } from '../../parts/icon.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { type RefusedChange, readRejected } from '../../store/rejected.ts'
import { thisDevice } from '../../store/this-device.ts'
import { useQuery } from '../../store/use-query.ts'
import '../settings/settings.css'
import { exportRefused } from './refused-actions.ts'
import './attention.css'
import { attentionText as text } from './attention-text.ts'
import { sendRefusedAgain } from './refused-actions.ts'
import { RefusedCard } from './refused-card.tsx'

export function AttentionPage() {
  usePageTitle(text().title)
  const database = thisDevice.active.value.name
  const refused = useQuery(() => readRejected(thisDevice), [database])
  return (
    <main class="page attention" id="main">
      <a class="settings-back" href="/settings/storage">
        <Icon name="previous" />
        {text().back}
      </a>
      <h1 class="page-title">{text().title}</h1>
      {refused.kind === 'failed' && <QueryFailed />}
      {refused.kind === 'loading' && <div class="loading" aria-busy="true" />}
      {refused.kind === 'ready' && <RefusedList refused={refused.value} />}
    </main>
  )
}

function RefusedList({ refused }: { readonly refused: readonly RefusedChange[] }) {
  if (refused.length === 0) {
    return (
      <EmptyState title={text().emptyTitle} body={text().emptyBody}>
        <a class="button" href="/">
          {text().home}
        </a>
      </EmptyState>
    )
  }
  const ids = refused.map(({ change }) => change.id)
  return (
    <>
      <p>{text().intro}</p>
      {refused.length > 1 && (
        <div class="attention-all">
          <button type="button" class="button" onClick={() => void sendRefusedAgain(ids)}>
            {text().sendAll}
          </button>
          <button type="button" class="button" onClick={() => void exportRefused(ids)}>
            {text().exportAll}
          </button>
        </div>
      )}
      <ul class="attention-list">
        {refused.map((each) => (
          <li key={each.change.id}>
            <RefusedCard refused={each} />
          </li>
        ))}
      </ul>
    </>
  )
}
