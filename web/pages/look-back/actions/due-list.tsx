// What is due today, line by line: done, tomorrow, or a look at it.

import type { Action } from '../../../../domain/records/action.ts'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { Icon } from '../../../parts/icon.tsx'
import { today } from '../../../store/now.ts'
import { doneToday, moveToTomorrow } from './action-deeds.ts'
import { ActionWords } from './action-row.tsx'
import './actions.css'
import { actionsText as text } from './actions-text.ts'

/** More than these are told by their number. */
const MOST_SHOWN = 3

export function DueList({ due }: { readonly due: readonly Action[] }) {
  const hidden = due.length - MOST_SHOWN
  return (
    <section class="card due-actions" aria-label={text().dueTitle}>
      <ul class="lines">
        {due.slice(0, MOST_SHOWN).map((action) => (
          <DueAction key={action.id} action={action} />
        ))}
      </ul>
      {hidden > 0 && (
        <a class="button button-quiet" href="/look-back/actions">
          {text().more(hidden)}
        </a>
      )}
    </section>
  )
}

function DueAction({ action }: { readonly action: Action }) {
  const what = action.text ?? lookBackWords().untitled
  return (
    <li class="line-item">
      <a class="entry-button" dir="auto" href="/look-back/actions">
        <ActionWords action={action} today={today.value} />
      </a>
      <button type="button" class="icon-button" aria-label={text().doneOf(what)} onClick={() => doneToday(action)}>
        <Icon name="check" />
      </button>
      <button
        type="button"
        class="button button-quiet"
        aria-label={text().laterOf(what)}
        onClick={() => moveToTomorrow(action)}
      >
        {text().later}
      </button>
    </li>
  )
}
