// When an action is due, and when a drill is next: local dates, so that clocks that change and months that end early do not matter.

import { addDays, daysBetween, type LocalDate, parseLocalDate } from '../calendar/local-date.ts'
import { compareText } from '../json.ts'
import type { Action } from '../records/action.ts'

/** In the order in which they matter. */
const dueGroups = ['overdue', 'today', 'soon', 'later', 'without'] as const

/** How near it is; a drill is never overdue, because a round that was missed is no debt. */
export type DueGroup = (typeof dueGroups)[number]

type Timed = Pick<Action, 'dueDate' | 'repeatDays' | 'doneOn'>
type Open = Timed & Pick<Action, 'state'>

/** Days from today on that count as soon. */
const SOON_DAYS = 7

/** Done or dropped; what says nothing about its state is open. */
export function isOver({ state }: Pick<Action, 'state'>): boolean {
  return state === 'done' || state === 'dropped'
}

export function isDrill({ repeatDays }: Pick<Action, 'repeatDays'>): boolean {
  return repeatDays !== undefined
}

/** The last local date on which it was done; undefined while it never was. */
export function lastDone({ doneOn }: Pick<Action, 'doneOn'>): LocalDate | undefined {
  return parseLocalDate(Object.keys(doneOn).sort().at(-1) ?? '')
}

/** Local date by which it is to be done: the due date; of a drill that was done, so many days after the last time, however
 *  many rounds were missed meanwhile. A due date later than that stands: the round was put off. Undefined where neither is
 *  known; also for what is over. */
export function nextDue(action: Open): LocalDate | undefined {
  if (isOver(action)) return undefined
  const { dueDate, repeatDays } = action
  const last = lastDone(action)
  if (repeatDays === undefined || last === undefined) return dueDate
  const round = addDays(last, repeatDays)
  return dueDate !== undefined && dueDate > round ? dueDate : round
}

/** Whether it is open and its date has come. */
export function isDue(action: Open, today: LocalDate): boolean {
  const due = nextDue(action)
  return due !== undefined && due <= today
}

/** Of an action that is not over. */
export function dueGroupOf(action: Open, today: LocalDate): DueGroup {
  const due = nextDue(action)
  if (due === undefined) return 'without'
  const days = daysBetween(today, due)
  if (days < 0) return isDrill(action) ? 'today' : 'overdue'
  if (days === 0) return 'today'
  return days <= SOON_DAYS ? 'soon' : 'later'
}

/** Open actions by how near they are, the first due first, of one day the one decided first; groups without one are left out. */
export function groupByDue(
  actions: readonly Action[],
  today: LocalDate,
): readonly { readonly group: DueGroup; readonly actions: readonly Action[] }[] {
  const open = actions.filter((action) => !isOver(action)).toSorted(byDue)
  return dueGroups
    .map((group) => ({ group, actions: open.filter((action) => dueGroupOf(action, today) === group) }))
    .filter((each) => each.actions.length > 0)
}

/** Actions whose date has come, the longest waiting first. */
export function dueActions(actions: readonly Action[], today: LocalDate): readonly Action[] {
  return actions.filter((action) => isDue(action, today)).toSorted(byDue)
}

function byDue(left: Action, right: Action): number {
  return compareText(placeOf(left), placeOf(right))
}

// Without a date after all that have one. Ids begin with the moment at which they were made.
function placeOf(action: Action): string {
  return `${nextDue(action) ?? '9999'} ${action.id}`
}
