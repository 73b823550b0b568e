import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { elapsedMinutes, instantFromMs } from '../../../domain/calendar/instant.ts'
import {
  dateLivedAt,
  instantToLocalDateTime,
  localDateTimeToInstant,
  minuteOfDay,
  minuteOfDayAt,
  occurrenceOf,
  parseLocalDateTime,
  parseTimeZone,
} from '../../../domain/calendar/time-zone.ts'
import { at, localTime, moment, zoneOf } from '../../support/trend-records.ts'
import { vectorsOf } from '../../support/vectors.ts'

// Whole and part hours, both hemispheres, half-hour summer time, summer time that pauses in Ramadan, a day left out.
const zoneNames = [
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Caracas',
  'Antarctica/Troll',
  'Europe/Berlin',
  'Europe/Dublin',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'UTC',
]
const zones = fc.constantFrom(...zoneNames).map(zoneOf)
const msOf = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2037, 11, 31) })
const FULL_MS = 60_000

describe('nights across a clock change', () => {
  const wallTime = z.object({ date: z.string(), time: z.string(), tz: z.string() })
  const shape = z.object({
    id: z.string(),
    input: z.object({ bed: wallTime, wake: wallTime }),
    expected: z.object({ minutes: z.number(), bed_utc: z.string(), wake_utc: z.string(), sleep_date: z.string() }),
  })

  it.each(vectorsOf('DST night', shape))('$id lasts as long as the reference says', ({ input, expected }) => {
    const bed = at(`${input.bed.date}T${input.bed.time}`, input.bed.tz)
    const wake = at(`${input.wake.date}T${input.wake.time}`, input.wake.tz)
    expect(bed).toBe(moment(expected.bed_utc))
    expect(wake).toBe(moment(expected.wake_utc))
    expect(elapsedMinutes(bed, wake)).toBe(expected.minutes)
    expect(dateLivedAt(wake, zoneOf(input.wake.tz), 0)).toBe(expected.sleep_date)
  })

  it.each([
    ['autumn in Berlin', 'Europe/Berlin', '2024-10-26T23:00', '2024-10-27T07:00', 540],
    ['autumn in New York', 'America/New_York', '2026-10-31T23:00', '2026-11-01T07:00', 540],
    ['spring in New York', 'America/New_York', '2026-03-07T23:00', '2026-03-08T07:00', 420],
    ['autumn on Lord Howe, half an hour', 'Australia/Lord_Howe', '2025-04-05T23:00', '2025-04-06T07:00', 510],
    ['Tokyo, where clocks never change', 'Asia/Tokyo', '2024-03-30T23:00', '2024-03-31T07:00', 480],
  ])('%s', (_what, zone, bed, wake, minutes) => {
    expect(elapsedMinutes(at(bed, zone), at(wake, zone))).toBe(minutes)
  })
})

describe('a wall-clock time', () => {
  it('that happens twice says so, the earlier one first', () => {
    expect(occurrenceOf(localTime('2024-10-27T02:30'), zoneOf('Europe/Berlin'))).toEqual({
      kind: 'twice',
      earlier: '2024-10-27T00:30:00.000Z',
      later: '2024-10-27T01:30:00.000Z',
    })
  })

  it('that never happens moves later by the gap', () => {
    const never = occurrenceOf(localTime('2024-03-31T02:30'), zoneOf('Europe/Berlin'))
    expect(never).toEqual({ kind: 'never', instant: '2024-03-31T01:30:00.000Z' })
  })

  it('on the day that Samoa left out is the same time on the next', () => {
    const skipped = occurrenceOf(localTime('2011-12-30T12:00'), zoneOf('Pacific/Apia'))
    expect(skipped).toEqual({ kind: 'never', instant: at('2011-12-31T12:00', 'Pacific/Apia') })
  })

  it('is the moment that Temporal gives, in every zone', () => {
    fc.assert(
      fc.property(zones, msOf, (zone, ms) => {
        const local = localTime(new Date(ms).toISOString().slice(0, 16))
        const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' })
        expect(localDateTimeToInstant(local, zone)).toBe(instantFromMs(expected.epochMilliseconds))
      }),
      { numRuns: 2000 },
    )
  })

  it('is the moment that Temporal gives within a day of every change of the clocks', () => {
    for (const zone of zoneNames) {
      for (const change of changesOf(zone, 1990, 2030)) {
        for (const hours of [-25, -14, -3, -1, -0.5, 0, 0.5, 1, 3, 14, 25]) {
          const local = localTime(new Date(change + hours * 3_600_000).toISOString().slice(0, 16))
          const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' })
          expect(localDateTimeToInstant(local, zoneOf(zone)), `${zone} ${local}`).toBe(
            instantFromMs(expected.epochMilliseconds),
          )
        }
      }
    }
  })
})

describe('a moment', () => {
  it('shows on the wall what Temporal shows, in every zone', () => {
    fc.assert(
      fc.property(zones, msOf, (zone, ms) => {
        const shown = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime()
        expect(instantToLocalDateTime(instantFromMs(ms), zone)).toBe(
          shown.toString({ smallestUnit: 'minute', roundingMode: 'trunc' }),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('comes back from its wall clock, unless that time happens twice', () => {
    fc.assert(
      fc.property(zones, msOf, (zone, ms) => {
        const minute = instantFromMs(Math.floor(ms / FULL_MS) * FULL_MS)
        const occurrence = occurrenceOf(instantToLocalDateTime(minute, zone), zone)
        const candidates = occurrence.kind === 'twice' ? [occurrence.earlier, occurrence.later] : [occurrence.instant]
        const nearest = Math.min(...candidates.map((found) => Math.abs(Date.parse(found) - Date.parse(minute))))
        // Monrovia ran 44 minutes 30 seconds behind until 1972; wall clocks here have no seconds.
        expect(nearest).toBeLessThan(FULL_MS)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['00:00', 0, '2026-01-06'],
    ['02:59', 180, '2026-01-05'],
    ['03:00', 180, '2026-01-06'],
  ])('at %s with a day that starts %i minutes after midnight is lived on %s', (time, dayStart, date) => {
    expect(dateLivedAt(at(`2026-01-06T${time}`), zoneOf('Asia/Tokyo'), dayStart)).toBe(date)
  })
})

describe('text', () => {
  it.each(['+09:00', 'Mars/Base', '', 'Asia/Tokyo; drop', '../etc'])('%j is no zone', (text) => {
    expect(parseTimeZone(text)).toBeUndefined()
  })

  it.each(['Asia/Tokyo', 'Asia/Calcutta', 'Asia/Kolkata', 'US/Eastern', 'Etc/GMT+5', 'UTC'])('%j is a zone', (text) => {
    expect(parseTimeZone(text)).toBe(text)
  })

  it('in ever new spellings of one zone does not fill the memory', () => {
    const formats = vi.spyOn(Intl, 'DateTimeFormat')
    const made = (text: string) => {
      const before = formats.mock.calls.length
      parseTimeZone(text)
      return formats.mock.calls.length - before
    }
    const [first = '', ...others] = spellingsOf('america/argentina/buenos_aires', 1000)
    made(first)
    expect(made(first)).toBe(0)
    for (const spelling of others) made(spelling)
    expect(made(first)).toBe(1)
    formats.mockRestore()
  })

  it.each(['2026-02-30T10:00', '2026-01-05T24:00', '2026-01-05T10:60', '2026-01-05', '2026-1-5T10:00'])(
    '%j is no wall-clock time',
    (text) => {
      expect(parseLocalDateTime(text)).toBeUndefined()
    },
  )

  it('gives the minute of the day', () => {
    expect(minuteOfDay(localTime('2026-01-05T23:59'))).toBe(1439)
    expect(minuteOfDayAt(moment('2026-01-05T14:59:59Z'), zoneOf('Asia/Tokyo'))).toBe(1439)
    expect(minuteOfDayAt(moment('2026-01-05T15:00Z'), zoneOf('Asia/Tokyo'))).toBe(0)
    expect(minuteOfDayAt(moment('1960-01-05T14:59Z'), zoneOf('Asia/Tokyo'))).toBe(1439)
  })
})

/** So many ways to write a name in capitals and small letters. */
function spellingsOf(name: string, count: number): readonly string[] {
  const written = (pattern: number) =>
    [...name].map((letter, place) => ((pattern >> place) & 1 ? letter.toUpperCase() : letter)).join('')
  return [...new Set(Array.from({ length: count * 2 }, (_, pattern) => written(pattern)))].slice(0, count)
}

/** Wall-clock times of the changes, as if they were UTC, by the clock before the change. */
function changesOf(zone: string, fromYear: number, toYear: number): readonly number[] {
  const changes: number[] = []
  let before = Temporal.ZonedDateTime.from(`${fromYear}-01-01T00:00[${zone}]`)
  for (;;) {
    const next = before.getTimeZoneTransition('next')
    if (next === null || next.year > toYear) return changes
    changes.push(next.epochMilliseconds + before.offsetNanoseconds / 1e6)
    before = next
  }
}
