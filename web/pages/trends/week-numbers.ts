// The numbers of one week in words, for its sheet; what was not recorded has no line.

import { clockOfMinutes } from '../../../domain/calendar/clock-time.ts'
import type { WeekSummary } from '../../../domain/trends/weekly-summary.ts'
import { formatLength, formatNumber, type Units } from '../../i18n/format.ts'
import { trendsText as text } from './trends-text.ts'
import { gainInWords, minutesInWords } from './trends-words.ts'

export interface WeekNumber {
  readonly name: string
  readonly value: string
  /** How many values it stands for; absent where that says nothing. */
  readonly count?: string
}

export function weekNumbers(week: WeekSummary, units: Units): readonly WeekNumber[] {
  const { sleep, sitting, work } = week
  const { times, nights, days } = text()
  const width = (mm: number) => formatLength(mm, units)
  const midpoint = sleep.midpointMinute === undefined ? undefined : clockOfMinutes(sleep.midpointMinute)
  return [
    ...counted(text().before, times(week.beforeMm.n), inWords(week.beforeMm.mean, width)),
    ...counted(text().after, times(week.afterMm.n), inWords(week.afterMm.mean, width)),
    ...counted(
      text().gain,
      times(week.gainMm.n),
      inWords(week.gainMm.mean, (mm) => gainInWords(mm, units)),
    ),
    ...counted(text().sleep, nights(sleep.timeInBedMinutes.n), inWords(sleep.timeInBedMinutes.mean, minutesInWords)),
    ...counted(
      text().sleepTotal,
      nights(sleep.totalSleepMinutes.n),
      inWords(sleep.totalSleepMinutes.mean, minutesInWords),
    ),
    ...(midpoint === undefined ? [] : [{ name: text().midpoint, value: midpoint }]),
    ...counted(text()['component-sitting'], days(sitting.days), inWords(sitting.minutesPerDay.mean, minutesInWords)),
    ...counted(text().work, days(work.minutes.n), inWords(work.minutes.total, minutesInWords)),
    ...counted(text().meetings, days(work.meetingMinutes.n), inWords(work.meetingMinutes.total, minutesInWords)),
    ...counted(
      text().load,
      days(work.load.n),
      inWords(work.load.median, (load) => formatNumber(load, 1)),
    ),
    ...counted(text().done, days(work.doneCount.n), inWords(work.doneCount.total, String)),
  ]
}

function counted(name: string, count: string, value: string | undefined): WeekNumber[] {
  return value === undefined ? [] : [{ name, value, count }]
}

function inWords(value: number | undefined, words: (value: number) => string): string | undefined {
  return value === undefined ? undefined : words(value)
}
