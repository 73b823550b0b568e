// `GET /api/v1/trends/weekly`: the weeks as the chart shows them, judged by the same code.

import { Hono } from 'hono'
import * as z from 'zod/mini'
import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import { instantFromMs } from '../../domain/calendar/instant.ts'
import { addDays, daysBetween, type LocalDate } from '../../domain/calendar/local-date.ts'
import { dateLivedAt, parseTimeZone, type TimeZone } from '../../domain/calendar/time-zone.ts'
import { startOfWeek } from '../../domain/calendar/week.ts'
import type { Json } from '../../domain/json.ts'
import { localDate } from '../../domain/records/field-types.ts'
import { PROFILE_ID, profileDefaults } from '../../domain/records/profile-defaults.ts'
import { BASELINE_WEEKS, type BusyOptions, judgeWeeks } from '../../domain/trends/busy-week.ts'
import { type LoggedRecords, summariseWeeks } from '../../domain/trends/weekly-summary.ts'
import type { ApiEnv } from '../context.ts'
import { admit, settle } from '../identity/admit.ts'
import { readQuery } from '../middleware/read-query.ts'
import { invalidInput } from '../problem.ts'
import type { ResultSet } from '../store/database.ts'
import type { Scope } from '../store/scope.ts'
import { typedRecord, typedRecordsBetween } from '../store/typed-records.ts'
import { fieldsFromRow, recordsFromResult } from '../store/typed-tables.ts'

const DEFAULT_DAYS = 91
/** Eleven years: longer ranges are asked for in parts. */
const MOST_DAYS = 4018
const BASELINE_DAYS = 7 * BASELINE_WEEKS
const UTC = parseTimeZone('UTC')

const trendsQuery = z.strictObject({ from: z.optional(localDate), to: z.optional(localDate) })

/** `{from, to, today, weekStart, weeks: [{…summary, busy}]}`: every week from that of `from` to that of `to`, by default the
 *  last three months. Weeks begin on the profile's day. */
export function trendsRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/weekly', async (c) => {
    const now = c.var.dependencies.now()
    const asked = rangeOf(readQuery(c, trendsQuery), now)
    const admission = await admit(c, { scope: 'read', reads: (scope) => readsOf(scope, asked) })
    await settle(c, admission)
    const [profile, ...results] = admission.results
    const row = profile?.rows[0]
    const calendar = calendarOf(row === undefined ? {} : fieldsFromRow('profile', row), now)
    return c.json(weeksOf(recordsOf(results), asked, calendar))
  })
}

interface AskedRange {
  readonly from: LocalDate
  /** Absent for today, which only the profile's zone tells. */
  readonly to: LocalDate | undefined
  /** No later than `to`, whatever the zone. */
  readonly latest: LocalDate
}

interface Calendar extends BusyOptions {
  readonly today: LocalDate
  readonly weekStart: number
}

function rangeOf({ from, to }: z.output<typeof trendsQuery>, now: number): AskedRange {
  // No zone is a whole day ahead of UTC.
  const latest = to ?? addDays(dateIn(UTC, now, 0), 1)
  const asked = { from: from ?? addDays(latest, -DEFAULT_DAYS), to, latest }
  if (asked.from > latest) throw invalidInput([{ path: 'to', message: 'must not be before from' }])
  if (daysBetween(asked.from, latest) > MOST_DAYS)
    throw invalidInput([{ path: 'from', message: `must be at most ${MOST_DAYS} days before to` }])
  return asked
}

const readKinds = ['stretch', 'sleep', 'sitting', 'workday', 'capture'] as const

// The weeks before the range are what its weeks are measured by; a week may begin up to six days before a date.
function readsOf(scope: Scope, { from, latest }: AskedRange) {
  const range = { from: addDays(from, -BASELINE_DAYS - 6), to: addDays(latest, 6) }
  return [
    typedRecord(scope, { kind: 'profile', id: PROFILE_ID }),
    ...readKinds.map((kind) => typedRecordsBetween(scope, { kind, ...range })),
  ]
}

function recordsOf([stretches, sleeps, sittings, workdays, captures]: readonly ResultSet[]): LoggedRecords {
  return {
    stretches: recordsFromResult('stretch', stretches),
    sleeps: recordsFromResult('sleep', sleeps),
    sittings: recordsFromResult('sitting', sittings),
    workdays: recordsFromResult('workday', workdays),
    captures: recordsFromResult('capture', captures),
  }
}

function weeksOf(records: LoggedRecords, { from, to: askedTo }: AskedRange, calendar: Calendar) {
  const { today, weekStart } = calendar
  const to = askedTo ?? today
  const first = startOfWeek(from, weekStart)
  const summaries = summariseWeeks(records, { from: addDays(first, -BASELINE_DAYS), to, weekStart })
  const verdicts = judgeWeeks(summaries, today, calendar)
  const weeks = summaries.map((summary, index) => ({ ...summary, busy: verdicts[index] }))
  return { from, to, today, weekStart, weeks: weeks.filter(({ start }) => start >= first) }
}

function calendarOf(profile: Readonly<Record<string, Json>>, now: number): Calendar {
  const { zone, weekStart, dayStart, busyPercent } = profile
  const dayStartMinutes = minutesOfClock(typeof dayStart === 'string' ? dayStart : profileDefaults.dayStart)
  return {
    today: dateIn(typeof zone === 'string' ? parseTimeZone(zone) : undefined, now, dayStartMinutes),
    weekStart: typeof weekStart === 'number' ? weekStart : profileDefaults.weekStart,
    busyShare: (typeof busyPercent === 'number' ? busyPercent : profileDefaults.busyPercent) / 100,
  }
}

function dateIn(zone: TimeZone | undefined, now: number, dayStartMinutes: number): LocalDate {
  const known = zone ?? UTC
  if (known === undefined) throw new Error('this runtime has no UTC')
  return dateLivedAt(instantFromMs(now), known, dayStartMinutes)
}
