// Which moment a line of a timeline means: its day follows from what stands around it, over midnight and clock changes.

import { elapsedMinutes, type Instant, instantFromMs, instantToMs } from '../calendar/instant.ts'
import { addDays, daysBetween, type LocalDate, parseLocalDate } from '../calendar/local-date.ts'
import {
  instantToLocalDateTime,
  type LocalDateTime,
  occurrenceOf,
  parseLocalDateTime,
  type TimeZone,
} from '../calendar/time-zone.ts'
import type { WrittenDay, WrittenTime } from './timeline-line.ts'

export interface TimelineSurroundings {
  readonly zone: TimeZone
  /** The entry before it. */
  readonly last: Instant | undefined
  readonly startedAt?: Instant | undefined
  readonly resolvedAt?: Instant | undefined
  /** The day that counts where nothing else says one. */
  readonly date: LocalDate
  readonly now: Instant
}

type Clock = Extract<WrittenTime, { kind: 'clock' }>

const MINUTE_MS = 60_000
/** An incident that is being written along has news at least this often. */
const LIVE_MINUTES = 12 * 60
/** Timelines are typed forwards: a step back of six hours is as likely as one forward of eighteen. */
const BACKWARDS = 3

/** A clock time is that of the day which continues the entry before it, within the incident where both its ends are known.
 *  A line without a time is of now while the incident goes on, else of the entry before. Undefined where nothing says when. */
export function momentOfLine(when: WrittenTime, around: TimelineSurroundings): Instant | undefined {
  const before = around.last ?? around.startedAt
  switch (when.kind) {
    case 'moment':
      return when.at
    case 'after':
      return before && instantFromMs(instantToMs(before) + when.minutes * MINUTE_MS)
    case 'none':
      return isLive(around, before) ? around.now : before
    case 'clock':
      return clockMoment(when, around, before)
  }
}

function isLive({ resolvedAt, date, now, zone }: TimelineSurroundings, before: Instant | undefined): boolean {
  if (resolvedAt !== undefined) return false
  if (before === undefined) return date === dateIn(now, zone)
  const minutes = elapsedMinutes(before, now)
  return minutes >= 0 && minutes <= LIVE_MINUTES
}

function clockMoment(when: Clock, around: TimelineSurroundings, before: Instant | undefined): Instant | undefined {
  const near = before === undefined ? around.date : dateIn(before, around.zone)
  const on = (date: LocalDate) => momentOn(date, when, around)
  if (when.day !== undefined) {
    const date = writtenDate(when.day, near)
    return date && on(date)
  }
  if (before === undefined) return on(near)
  const days = [-2, -1, 0, 1].flatMap((step) => on(addDays(near, step)) ?? [])
  const inside = days.filter((moment) => isInside(moment, around))
  return (inside.length > 0 ? inside : days).sort((left, right) => stepOf(before, left) - stepOf(before, right))[0]
}

function isInside(moment: Instant, { startedAt, resolvedAt }: TimelineSurroundings): boolean {
  return startedAt !== undefined && resolvedAt !== undefined && moment >= startedAt && moment <= resolvedAt
}

function stepOf(before: Instant, moment: Instant): number {
  const ms = instantToMs(moment) - instantToMs(before)
  // To the minute, so that a second in one of them does not make it a step back.
  return ms > -MINUTE_MS ? ms : -ms * BACKWARDS
}

/** A time that happens twice is the one that follows the entry before it. */
function momentOn(date: LocalDate, { minutes, seconds }: Clock, around: TimelineSurroundings): Instant | undefined {
  const local = localTime(date, minutes)
  if (local === undefined) return undefined
  const occurrence = occurrenceOf(local, around.zone)
  const { last } = around
  const instant =
    occurrence.kind !== 'twice'
      ? occurrence.instant
      : last !== undefined && occurrence.earlier < last
        ? occurrence.later
        : occurrence.earlier
  return instantFromMs(instantToMs(instant) + seconds * 1000)
}

function localTime(date: LocalDate, minutes: number): LocalDateTime | undefined {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = addDays(date, Math.floor(minutes / 1440))
  return parseLocalDateTime(`${day}T${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`)
}

/** Without a year, that of the nearest such day. */
function writtenDate({ year, month, day }: WrittenDay, near: LocalDate): LocalDate | undefined {
  const two = (value: number) => String(value).padStart(2, '0')
  const thisYear = Number(near.slice(0, 4))
  const years = year === undefined ? [thisYear, thisYear - 1, thisYear + 1] : [year]
  const dates = years.flatMap((each) => parseLocalDate(`${each}-${two(month)}-${two(day)}`) ?? [])
  return dates.sort((left, right) => Math.abs(daysBetween(near, left)) - Math.abs(daysBetween(near, right)))[0]
}

function dateIn(instant: Instant, zone: TimeZone): LocalDate {
  return instantToLocalDateTime(instant, zone).slice(0, 10) as LocalDate
}
