// What the page says in sentences: findings, weeks and values put into words.

import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import type { BusyVerdict } from '../../../domain/trends/busy-week.ts'
import type { TrendLevel } from '../../../domain/trends/level-trend.ts'
import type { WeekSummary } from '../../../domain/trends/weekly-summary.ts'
import { lookBackWords } from '../../entry/look-back-words.ts'
import { formatDate, formatDays, formatGain, formatLength, formatMinutes, type Units } from '../../i18n/format.ts'
import { trendsText as text } from './trends-text.ts'
import type { TrendsView } from './trends-view-model.ts'
import type { TrendsWeek } from './trends-week.ts'

/** From when to when the page looks. */
export function spanInWords({ from, to }: Pick<TrendsView, 'from' | 'to'>): string {
  return formatDays(from, to)
}

/** The sentence above the chart: how much was measured and what differs; no cause, no forecast. */
export function widthSentence({ width }: Pick<TrendsView, 'width'>, units: Units): string {
  if (width.kind === 'none') return width.afterCount > 0 ? text().widthAfterOnly(width.afterCount) : text().widthNone
  if (width.kind === 'too-few-weeks') return text().widthTooFew(width.measurements, width.weeks, width.need)
  const [first, last] = [Math.round(width.firstMm), Math.round(width.lastMm)]
  const change = unbroken(formatGain(last - first, units))
  const [from, to] = [unbroken(formatLength(first, units)), unbroken(formatLength(last, units))]
  return text().widthCompared(width.measurements, width.weeksEach, from, to, change)
}

/** Days that are named; the newest of more. */
const MOST_NAMED = 3

/** Where the trend stands, or what a line would take; empty while it is not known and where nothing was measured. */
export function trendSentence({ trend, unusual: days }: Pick<TrendsView, 'trend' | 'unusual'>, units: Units): string {
  const unusual = unusualInWords(days)
  if (trend?.kind === 'too-few') {
    return trend.have === 0 ? unusual : text().together(text().trendTooFew(trend.have, trend.need), unusual)
  }
  if (trend?.kind !== 'trend' || trend.last === undefined) return unusual
  const { level, range } = levelInWords(trend.last, units)
  return text().together(text().trendLevel(level, range), unusual)
}

function unusualInWords(days: readonly LocalDate[]): string {
  if (days.length === 0) return ''
  const newest = days
    .slice(-MOST_NAMED)
    .map((day) => formatDate(day, { day: 'numeric', month: 'short', year: 'numeric' }))
  return text().unusual(newest.join(text().and), days.length)
}

/** A level and the range that it lies in with 95 % probability, both in whole millimetres. */
export function levelInWords({ mean, lower, upper }: TrendLevel, units: Units) {
  const words = (cm: number) => unbroken(formatLength(Math.round(cm * 10), units))
  return { level: words(mean), range: text().levelRange(words(lower), words(upper)) }
}

/** How many weeks were busy, or what it would take to tell; and what was left out. */
export function sideSentence({ busy, doubtfulCount }: Pick<TrendsView, 'busy' | 'doubtfulCount'>): string {
  return text().together(busySentence(busy), doubtfulCount > 0 ? text().doubtful(doubtfulCount) : '')
}

function busySentence(busy: TrendsView['busy']): string {
  if (busy.kind === 'judged') return text().busyJudged(busy.busy, busy.judged)
  return busy.kind === 'too-few' ? text().busyTooFew(busy.have, busy.need) : text().busyNotRecorded
}

/** `Week of 5 – 11 Jan 2026`. */
export function weekName(start: LocalDate): string {
  return text().weekOf(formatDays(start, addDays(start, 6)))
}

/** What is known of a week, in a few words each; empty when nothing is. */
export function weekFacts({ summary }: TrendsWeek, units: Units): readonly string[] {
  const { sitting, sleep, work, captures } = summary
  return [
    ...widthFacts(summary, units),
    ...(sitting.minutesPerDay.mean === undefined
      ? []
      : [text().sittingFact(minutesInWords(sitting.minutesPerDay.mean))]),
    ...(sleep.timeInBedMinutes.mean === undefined
      ? []
      : [text().sleepFact(minutesInWords(sleep.timeInBedMinutes.mean))]),
    ...(work.minutes.total === undefined ? [] : [text().workFact(minutesInWords(work.minutes.total))]),
    ...(captures === 0 ? [] : [text().noteFact(captures)]),
  ]
}

/** What an incident is called. */
export function incidentTitle(title: string | undefined): string {
  return title || lookBackWords().untitled
}

/** A verdict in one word. */
export function verdictWord(verdict: BusyVerdict): string {
  if (verdict.kind === 'too-few') return text().tooFew
  if (verdict.kind === 'unknown') return verdict.why === 'unfinished' ? text().unfinished : text().unknown
  return text()[verdict.kind]
}

/** Why a week carries no verdict; undefined when it does. */
export function whyNotJudged(verdict: BusyVerdict): string | undefined {
  if (verdict.kind === 'too-few') return text().cannotTooFew(verdict.have, verdict.need)
  if (verdict.kind !== 'unknown') return undefined
  if (verdict.why === 'unfinished') return text().cannotUnfinished
  return verdict.why === 'incomplete' ? text().cannotIncomplete : text().cannotAlike
}

/** Whole minutes in words; means are rounded first, so that no `60 min` is left over. */
export function minutesInWords(minutes: number): string {
  return formatMinutes(Math.round(minutes))
}

/** A difference in whole millimetres, so that next to nothing reads as ±0. */
export function gainInWords(mm: number, units: Units): string {
  return formatGain(Math.round(mm), units)
}

function widthFacts({ beforeMm, afterMm }: WeekSummary, units: Units): readonly string[] {
  const before = beforeMm.mean === undefined ? undefined : formatLength(beforeMm.mean, units)
  const after = afterMm.mean === undefined ? undefined : formatLength(afterMm.mean, units)
  if (before !== undefined && after !== undefined) return [text().widthPair(before, after)]
  return [
    ...(before === undefined ? [] : [text().onlyBefore(before)]),
    ...(after === undefined ? [] : [text().onlyAfter(after)]),
  ]
}

/** Words that stay on one line, like a number with its unit. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0')
}
