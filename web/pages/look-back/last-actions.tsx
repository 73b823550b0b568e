// What a look-back opens with: the actions decided last time, each to be called done, dropped or kept.

import { isOver } from '../../../domain/look-back/due-action.ts'
import { lastActions } from '../../../domain/look-back/last-actions.ts'
import type { Action } from '../../../domain/records/action.ts'
import { lookBackWords } from '../../entry/look-back-words.ts'
import { today } from '../../store/now.ts'
import { useQuery } from '../../store/use-query.ts'
import { doneToday, dropAction, keepFor, reopenAction } from './actions/action-deeds.ts'
import { ActionWords } from './actions/action-row.tsx'
import './actions/actions.css'
import { actionsText as text } from './actions/actions-text.ts'
import { readAll } from './read-all.ts'

/** `milestoneId` is the one that is looked back on now: what is kept is decided in it once more. */
export function LastActions({ milestoneId }: { readonly milestoneId: string }) {
  const all = useQuery(() => readAll('action'), [])
  if (all.kind !== 'ready') return null
  const actions = lastActions(all.value, milestoneId)
  return (
    <section aria-labelledby="last-actions">
      <h2 id="last-actions" class="section-title">
        {text().lastTitle}
      </h2>
      {actions.length === 0 && <p class="soft">{text().lastNone}</p>}
      <ul class="lines">
        {actions.map((action) => (
          <li key={action.id}>
            <div class="entry-button" dir="auto">
              <ActionWords action={action} today={today.value} />
            </div>
            <Verdict action={action} milestoneId={milestoneId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Verdict({ action, milestoneId }: { readonly action: Action; readonly milestoneId: string }) {
  const what = action.text ?? lookBackWords().untitled
  if (isOver(action)) {
    return (
      <button type="button" class="button button-quiet" onClick={() => reopenAction(action)}>
        {text().reopen}
      </button>
    )
  }
  return (
    <div class="action-when">
      <button type="button" class="button" aria-label={text().doneOf(what)} onClick={() => doneToday(action)}>
        {text().done}
      </button>
      <button type="button" class="button" aria-label={text().dropOf(what)} onClick={() => dropAction(action, '')}>
        {text().drop}
      </button>
      <button
        type="button"
        class="button"
        aria-label={text().keepOf(what)}
        onClick={() => keepFor(action, milestoneId)}
      >
        {text().keep}
      </button>
    </div>
  )
}
