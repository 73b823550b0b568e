// What there is to say about an action beside its text.

import { daysBetween, type LocalDate } from '../../../../domain/calendar/local-date.ts'
import { dueGroupOf, isDrill, isOver, lastDone, nextDue } from '../../../../domain/look-back/due-action.ts'
import type { Action } from '../../../../domain/records/action.ts'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { formatDate } from '../../../i18n/format.ts'
import { actionsText as text } from './actions-text.ts'

/** Weeks where they are whole. */
export function repeatInWords(days: number): string {
  return days % 7 === 0 ? text().everyWeeks(days / 7) : text().everyDays(days)
}

export function actionFacts(action: Action, today: LocalDate): readonly string[] {
  const { repeatDays, reason, state, origin } = action
  const last = lastDone(action)
  return [
    ...(isOver(action) ? [lookBackWords()[`state-${state ?? 'done'}`]] : dueWords(action, today)),
    ...(repeatDays === undefined ? [] : [repeatInWords(repeatDays)]),
    ...(last === undefined ? [] : [text().lastDone(dayInWords(last, today))]),
    ...(reason === undefined || !isOver(action) ? [] : [reason]),
    ...(origin === undefined ? [] : [lookBackWords()[`origin-${origin}`]]),
  ]
}

function dueWords(action: Action, today: LocalDate): readonly string[] {
  const due = nextDue(action)
  if (due === undefined) return []
  const group = dueGroupOf(action, today)
  // A drill is asked for, not reproached with how long it has waited.
  if (group === 'today') return [text().today]
  if (group === 'overdue') return [text().dueSince(dayInWords(due, today))]
  const words = daysBetween(today, due) === 1 ? text().tomorrow : dayInWords(due, today)
  return [isDrill(action) ? text().next(words) : text().dueOn(words)]
}

/** With its year where that is not this one. */
function dayInWords(date: LocalDate, today: LocalDate): string {
  const isOfThisYear = date.slice(0, 4) === today.slice(0, 4)
  return isOfThisYear ? formatDate(date) : formatDate(date, { day: 'numeric', month: 'short', year: 'numeric' })
}
