// What can be done to an action: each saved on this device at once, and each can be undone.

import { addDays, type LocalDate } from '../../../../domain/calendar/local-date.ts'
import { isDrill, nextDue } from '../../../../domain/look-back/due-action.ts'
import type { Action } from '../../../../domain/records/action.ts'
import { entryText } from '../../../entry/entry-text.ts'
import { tell } from '../../../entry/in-place/tell.ts'
import { formatDate } from '../../../i18n/format.ts'
import { currentInstant, today } from '../../../store/now.ts'
import { deleteRecord, saveRecord } from '../../../store/save.ts'
import { profile } from '../../../store/signals.ts'
import { actionsText as text } from './actions-text.ts'

/** Where an action was decided. */
export interface Origin {
  readonly origin: 'milestone' | 'postmortem'
  readonly originId: string
}

export interface NewAction {
  readonly text: string
  readonly dueDate?: LocalDate | undefined
  readonly repeatDays?: number | undefined
  readonly origin?: Origin | undefined
}

/** A drill without a date begins today. */
export function addAction({ text: words, dueDate, repeatDays, origin }: NewAction): Promise<boolean> {
  const date = today.peek()
  const due = dueDate ?? (repeatDays === undefined ? undefined : date)
  return tell(() =>
    saveRecord('action', undefined, {
      text: words.trim(),
      state: 'open',
      at: currentInstant(),
      zone: profile.peek().zone,
      date,
      ...(due === undefined ? {} : { dueDate: due }),
      ...(repeatDays === undefined ? {} : { repeatDays }),
      ...origin,
    }),
  )
}

/** Once: it is done. A drill stays open, and its next round counts from today. */
export function doneToday(action: Action): Promise<boolean> {
  const date = today.peek()
  const round = { [`doneOn.${date}`]: true } as const
  if (!isDrill(action))
    return tell(() => saveRecord('action', action.id, { state: 'done', ...round }), text().markedDone)
  // Done before its day: that day has been seen to.
  const isEarly = action.dueDate !== undefined && action.dueDate > date
  const next = nextDue({ ...action, state: 'open', dueDate: date, doneOn: { ...action.doneOn, [date]: true } })
  return tell(
    () => saveRecord('action', action.id, { ...round, ...(isEarly ? { dueDate: null } : {}) }),
    next === undefined ? text().markedDone : text().markedRound(formatDate(next)),
  )
}

/** The drill is over: what it was for is learnt. */
export function finishDrill({ id }: Action): Promise<boolean> {
  return tell(() => saveRecord('action', id, { state: 'done' }), text().finished)
}

export function dropAction({ id }: Action, reason: string): Promise<boolean> {
  const why = reason.trim() === '' ? null : reason.trim()
  return tell(() => saveRecord('action', id, { state: 'dropped', reason: why }), text().dropped)
}

export function reopenAction({ id }: Action): Promise<boolean> {
  return tell(() => saveRecord('action', id, { state: 'open' }))
}

/** The date itself moves, so that it says when it really is to be done. */
export function moveToTomorrow({ id }: Action): Promise<boolean> {
  const dueDate = addDays(today.peek(), 1)
  return tell(() => saveRecord('action', id, { dueDate }), text().movedTo(formatDate(dueDate)))
}

/** Decided once more: from now on it belongs to this look-back. */
export function keepFor({ id }: Action, milestoneId: string): Promise<boolean> {
  return tell(
    () => saveRecord('action', id, { origin: 'milestone', originId: milestoneId, state: 'open' }),
    text().kept,
  )
}

export function deleteAction({ id }: Action): Promise<boolean> {
  return tell(() => deleteRecord('action', id), entryText().deleted)
}
