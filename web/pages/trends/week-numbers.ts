// The numbers of one week in words, for its sheet; what was not recorded has no line.

import { clockOfMinutes } from '../../../domain/calendar/clock-time.ts'
import type { Average } from '../../../domain/trends/average.ts'
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

export function weekNumbers({ beforeMm, afterMm, gainMm, sleep, sitting, work }: WeekSummary, units: Units): readonly WeekNumber[] {
  const midpoint = sleep.midpointMinute === undefined ? undefined : clockOfMinutes(sleep.midpointMinute)
  return [
    ...numberOf(text().before, beforeMm, (mm) => formatLength(mm, units), text().times),
    ...numberOf(text().after, afterMm, (mm) => formatLength(mm, units), text().times),
    ...numberOf(text().gain, gainMm, (mm) => gainInWords(mm, units), text().times),
    ...numberOf(text().sleep, sleep.timeInBedMinutes, minutesInWords, text().nights),
    ...numberOf(text().sleepTotal, sleep.totalSleepMinutes, minutesInWords, text().nights),
    ...(midpoint === undefined ? [] : [{ name: text().midpoint, value: midpoint }]),
    ...numberOf(text()['component-sitting'], sitting.minutesPerDay, minutesInWords, text().days),
    ...numberOf(text().work, { n: work.minutes.n, ...mean(work.minutes.total) }, minutesInWords, text().days),
    ...numberOf(text().meetings, { n: work.meetingMinutes.n, ...mean(work.meetingMinutes.total) }, minutesInWords, text().days),
    ...numberOf(text().load, { n: work.load.n, ...mean(work.load.median) }, (load) => formatNumber(load, 1), text().days),
  ]
}

function numberOf(name: string, { n, mean: value }: Average, inWords: (value: number) => string, counted: (n: number) => string): WeekNumber[] {
  return value === undefined ? [] : [{ name, value: inWords(value), count: counted(n) }]
}

function mean(value: number | undefined): { readonly mean?: number } {
  return value === undefined ? {} : { mean: value }
}
