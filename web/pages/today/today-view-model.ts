// Everything that Today shows, worked out from the records: no store, no screen.

import { elapsedMinutes, type Instant } from '../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Capture } from '../../../domain/records/capture.ts'
import type { Sitting } from '../../../domain/records/sitting.ts'
import type { Sleep } from '../../../domain/records/sleep.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'
import type { Workday } from '../../../domain/records/workday.ts'
import { valueOn } from '../../../domain/trends/day-column.ts'
import { sittingDays } from '../../../domain/trends/sitting-days.ts'
import { timeInBed } from '../../../domain/trends/sleep-measures.ts'
import type { WidthScale } from '../../parts/fan-geometry.ts'
import type { DayRecords } from '../../store/queries.ts'

/** How long a session without its *after* is waited for. */
const WAIT_FOR_AFTER_MINUTES = 180

export interface TodayRecords {
  readonly day: DayRecords
  /** The newest sessions up to this day, newest first. */
  readonly recent: readonly Stretch[]
  readonly running: Sitting | undefined
}

export interface TodayViewModel {
  /** The session that the fan shows: the day's last one with a width, else the last before it. */
  readonly shown: Stretch | undefined
  readonly isShownFromThisDay: boolean
  readonly scale: WidthScale
  /** Whether there are widths of more than one session, so that weeks can be shown beside each other. */
  readonly hasHistory: boolean
  /** A session measured before stretching that still waits for its *after*, also one of yesterday just after midnight. */
  readonly waiting: Stretch | undefined
  readonly stretches: readonly Stretch[]
  readonly nights: readonly NightLine[]
  readonly sitting: SittingLine
  readonly workday: Workday | undefined
  readonly captures: readonly Capture[]
}

export interface NightLine {
  readonly night: Sleep
  /** Minutes; undefined while one of the times is unknown. */
  readonly timeInBed: number | undefined
}

export interface SittingLine {
  readonly sittings: readonly Sitting[]
  /** Minutes of the day without the running bout; undefined when nothing was recorded. */
  readonly minutes: number | undefined
  readonly running: { readonly sitting: Sitting; readonly minutes: number } | undefined
}

/** `isToday` says whether the day shown is the one being lived: only then can something wait or run. */
export function buildTodayViewModel(
  records: TodayRecords,
  date: LocalDate,
  moment: { readonly now: Instant; readonly isToday: boolean },
): TodayViewModel {
  const { day, recent, running } = records
  const measured = day.stretches.filter(hasWidth)
  const earlier = recent.filter(hasWidth)
  const shown = measured.at(-1) ?? earlier[0]
  return {
    shown,
    isShownFromThisDay: shown?.date === date,
    scale: scaleOf(earlier),
    hasHistory: earlier.length > 1,
    waiting: moment.isToday ? recent.find((session) => isWaiting(session, moment.now)) : undefined,
    stretches: day.stretches,
    nights: day.sleeps.map((night) => ({ night, timeInBed: timeInBed(night) })),
    sitting: {
      sittings: day.sittings,
      minutes: valueOn(sittingDays(day.sittings), date),
      running:
        moment.isToday && running?.startAt !== undefined
          ? { sitting: running, minutes: Math.max(0, elapsedMinutes(running.startAt, moment.now)) }
          : undefined,
    },
    workday: day.workdays.at(-1),
    captures: day.captures,
  }
}

function hasWidth(session: Stretch): boolean {
  return session.beforeMm !== undefined || session.afterMm !== undefined
}

function isWaiting(session: Stretch, now: Instant): boolean {
  if (session.beforeMm === undefined || session.afterMm !== undefined || session.at === undefined) return false
  const minutes = elapsedMinutes(session.at, now)
  return minutes >= 0 && minutes <= WAIT_FOR_AFTER_MINUTES
}

function scaleOf(sessions: readonly Stretch[]): WidthScale {
  const widths = sessions
    .flatMap(({ beforeMm, afterMm, doubtful }) => (doubtful ? [] : [beforeMm, afterMm]))
    .filter((width) => width !== undefined)
  return widths.length === 0
    ? { lowestMm: 1300, highestMm: 1500 }
    : { lowestMm: Math.min(...widths), highestMm: Math.max(...widths) }
}
