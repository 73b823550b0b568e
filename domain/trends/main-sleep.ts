// Which sleep episode of a date is the night.

import type { LocalDate } from '../calendar/local-date.ts'
import { compareText } from '../json.ts'
import type { Sleep } from '../records/sleep.ts'
import { timeInBed } from './sleep-measures.ts'

/** The main sleep of each date: the longest episode that is not marked as a nap (the first by id when two are equally
 *  long). Episodes whose length is not known count only when nothing longer is known. Naps alone make no night. */
export function mainSleeps(sleeps: readonly Sleep[]): ReadonlyMap<LocalDate, Sleep> {
  const nights = new Map<LocalDate, Sleep>()
  sleeps.forEach((sleep) => {
    if (sleep.deleted || sleep.nap === true || sleep.date === undefined) return
    const known = nights.get(sleep.date)
    if (known === undefined || isMainBefore(sleep, known)) nights.set(sleep.date, sleep)
  })
  return nights
}

function isMainBefore(left: Sleep, right: Sleep): boolean {
  const difference = (timeInBed(left) ?? 0) - (timeInBed(right) ?? 0)
  return difference === 0 ? compareText(left.id, right.id) < 0 : difference > 0
}
