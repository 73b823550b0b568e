// The sitting timer: a bout without an end, on every device of the person. Two devices can have started one each; they end together.

import { minutesOfClock } from '../../../domain/calendar/clock-time.ts'
import type { Instant } from '../../../domain/calendar/instant.ts'
import { addDays } from '../../../domain/calendar/local-date.ts'
import { dateLivedAt } from '../../../domain/calendar/time-zone.ts'
import type { Sitting } from '../../../domain/records/sitting.ts'
import { forgottenAfterMinutes, isProbablyForgotten } from '../../../domain/reminders/forgotten-timer.ts'
import { openEntry } from '../../entry/open-entry.ts'
import { defineText } from '../../i18n/define-text.ts'
import { notify } from '../../parts/notice.tsx'
import type { Undoable } from '../../store/edit-record.ts'
import { currentInstant, today } from '../../store/now.ts'
import { readRange, readRunningSittings } from '../../store/queries.ts'
import { deleteRecord, saveRecord } from '../../store/save.ts'
import { profile } from '../../store/signals.ts'

const text = defineText({
  en: {
    started: 'Sitting timer started',
    stopped: 'Sitting saved',
    confirmed: 'The timer goes on',
    discarded: 'Timer discarded',
  },
  ja: {
    started: 'タイマーを始めました',
    stopped: '座った時間を保存しました',
    confirmed: 'タイマーを続けます',
    discarded: 'タイマーを取り消しました',
  },
})

/** How far back the person's own bouts are looked at. */
const BOUT_DAYS = 60

/** Rejects as `saveRecord` does, like everything here. */
export async function startTimer(): Promise<void> {
  const { zone, dayStart } = profile.value
  const startAt = currentInstant()
  const date = dateLivedAt(startAt, zone, minutesOfClock(dayStart))
  const { undo } = await saveRecord('sitting', undefined, { startAt, zone, date, source: 'timer' })
  notify(text().started, undo)
}

/** The person gets up now. A timer that was probably forgotten opens its sheet instead, which asks when that was. */
export async function stopTimers(): Promise<void> {
  const [running, afterMinutes] = await Promise.all([readRunningSittings(), readForgottenAfterMinutes()])
  const now = currentInstant()
  const isForgotten = (sitting: Sitting) => isProbablyForgotten(sitting, { now, afterMinutes })
  const sittings = running.filter((sitting) => !isForgotten(sitting))
  if (sittings.length > 0) await endTimers(sittings, now)
  const forgotten = running.find(isForgotten)
  if (forgotten !== undefined) {
    openEntry({ kind: 'sitting', id: forgotten.id, date: forgotten.date ?? today.value })
  }
}

/** A timer that was started after `endAt` goes on. */
export async function endTimers(sittings: readonly Sitting[], endAt: Instant): Promise<void> {
  const started = sittings.filter(({ startAt = endAt }) => startAt < endAt)
  await doTogether(started, text().stopped, ({ id }) => saveRecord('sitting', id, { endAt }))
}

/** The person still sits: no device asks again until as much time has passed anew. */
export async function confirmTimers(sittings: readonly Sitting[]): Promise<void> {
  const confirmedAt = currentInstant()
  await doTogether(sittings, text().confirmed, ({ id }) => saveRecord('sitting', id, { confirmedAt }))
}

export async function discardTimers(sittings: readonly Sitting[]): Promise<void> {
  await doTogether(sittings, text().discarded, ({ id }) => deleteRecord('sitting', id))
}

/** See `forgottenAfterMinutes`. */
export async function readForgottenAfterMinutes(): Promise<number> {
  return forgottenAfterMinutes(await readRange('sitting', addDays(today.value, -BOUT_DAYS), today.value))
}

/** One notice and one undo for all of them. */
async function doTogether(
  sittings: readonly Sitting[],
  message: string,
  deed: (sitting: Sitting) => Promise<Undoable>,
): Promise<void> {
  const done: Undoable[] = []
  for (const sitting of sittings) done.push(await deed(sitting))
  notify(message, async () => {
    for (const { undo } of done) await undo()
  })
}
