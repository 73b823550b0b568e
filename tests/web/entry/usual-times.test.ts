import { expect, test } from 'vitest'
import type { Instant } from '../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import type { Sitting } from '../../../domain/records/sitting.ts'
import type { Sleep } from '../../../domain/records/sleep.ts'
import { usualFirstSitting, usualTimes } from '../../../web/entry/usual-times.ts'

const zone = 'Asia/Tokyo' as TimeZone

function aNight(bedAt: string, wakeAt: string, part: Partial<Sleep> = {}): Sleep {
  return { kind: 'sleep', id: bedAt, deleted: false, bedAt: bedAt as Instant, wakeAt: wakeAt as Instant, zone, ...part }
}

test('bed times around midnight average to midnight, not to noon', () => {
  const nights = [
    aNight('2026-11-01T14:30:00.000Z', '2026-11-01T22:00:00.000Z'),
    aNight('2026-11-02T15:30:00.000Z', '2026-11-02T22:30:00.000Z'),
  ]
  expect(usualTimes(nights)).toEqual({ bed: '00:00', wake: '07:15' })
})

test('naps do not count', () => {
  expect(usualTimes([aNight('2026-11-01T04:00:00.000Z', '2026-11-01T05:00:00.000Z', { nap: true })])).toBeUndefined()
})

test('the usual start of sitting is the mean of the first bout of each day; day totals tell none', () => {
  const bout = (date: string, startAt: string): Sitting => ({
    kind: 'sitting',
    id: startAt,
    deleted: false,
    date: date as LocalDate,
    startAt: startAt as Instant,
    zone,
  })
  const bouts = [
    bout('2026-11-02', '2026-11-02T04:00:00.000Z'),
    bout('2026-11-02', '2026-11-02T00:00:00.000Z'),
    bout('2026-11-03', '2026-11-03T00:30:00.000Z'),
  ]
  expect(usualFirstSitting(bouts)).toBe('09:15')
  const total = { kind: 'sitting', id: 't', deleted: false, date: '2026-11-02' as LocalDate, minutes: 300 } as const
  expect(usualFirstSitting([total])).toBeUndefined()
})
