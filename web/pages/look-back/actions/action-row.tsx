// An action as a line of a list: what, when, done in one tap; a tap on it opens what can be changed.

import type { LocalDate } from '../../../../domain/calendar/local-date.ts'
import { isDrill, isOver } from '../../../../domain/look-back/due-action.ts'
import type { Action } from '../../../../domain/records/action.ts'
import { ConflictMark } from '../../../entry/conflict-mark.tsx'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { doneToday, reopenAction } from './action-deeds.ts'
import { actionFacts } from './action-words.ts'
import { actionsText as text } from './actions-text.ts'

const ActionEditor = lazyPart(async () => (await import('./action-editor.tsx')).ActionEditor)

interface ActionRowProps {
  readonly action: Action
  readonly today: LocalDate
  readonly isOpen: boolean
  readonly onToggle: () => void
}

export function ActionRow({ action, today, isOpen, onToggle }: ActionRowProps) {
  const what = action.text ?? lookBackWords().untitled
  const done = isDrill(action) ? text().doneToday : text().done
  return (
    <li>
      <div class="line-item">
        <button type="button" class="entry-button" aria-expanded={isOpen} dir="auto" onClick={onToggle}>
          <ActionWords action={action} today={today} />
        </button>
        {isOver(action) ? (
          <button type="button" class="button" onClick={() => reopenAction(action)}>
            {text().reopen}
          </button>
        ) : (
          <button type="button" class="button" aria-label={`${done}: ${what}`} onClick={() => doneToday(action)}>
            {done}
          </button>
        )}
      </div>
      {isOpen && <ActionEditor id={action.id} onDone={onToggle} />}
    </li>
  )
}

export function ActionWords({ action, today }: { readonly action: Action; readonly today: LocalDate }) {
  return (
    <>
      <span class={isOver(action) ? 'soft' : undefined}>{action.text ?? lookBackWords().untitled}</span>
      <span class="small soft">{actionFacts(action, today).join(' · ')}</span>
      <ConflictMark kind="action" id={action.id} />
    </>
  )
}
