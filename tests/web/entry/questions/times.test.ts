import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../../domain/calendar/local-date.ts'
import type { TimeZone } from '../../../../domain/calendar/time-zone.ts'
import type { Sitting } from '../../../../domain/records/sitting.ts'
import { doubtAboutNight } from '../../../../web/entry/questions/time-in-bed.ts'
import { doubtAboutSitting } from '../../../../web/entry/questions/time-sat.ts'
import { night, sittingTotal } from '../../../support/trend-records.ts'

const utc = (moment: string) => `${moment}:00.000Z` as Instant

describe('a night', () => {
  const stored = { ...night('2026-11-22T23:30', '2026-11-23T07:00') }
  const from = (bedAt: Instant | undefined, wakeAt: Instant | undefined, others = [stored]) =>
    bedAt === undefined || wakeAt === undefined ? undefined : doubtAboutNight({ bedAt, wakeAt }, others)

  it('of up to 16 hours is like others', () => {
    expect(from(utc('2026-11-10T06:00'), utc('2026-11-10T22:00'))).toBeUndefined()
  })

  it('of 20 hours was likely half a day shorter', () => {
    expect(from(utc('2026-11-10T02:00'), utc('2026-11-10T22:00'))).toEqual({
      kind: 'long',
      minutes: 1200,
      meantBedAt: utc('2026-11-10T14:00'),
    })
  })

  it('overlaps the one that is there', () => {
    expect(from(stored.bedAt, stored.wakeAt)).toEqual({ kind: 'overlap', other: stored })
  })

  it('begins where the one before ends, without overlapping it', () => {
    expect(from(stored.wakeAt, utc('2026-11-23T05:00'), [stored])).toBeUndefined()
  })

  it('does not overlap one that was deleted', () => {
    expect(from(stored.bedAt, stored.wakeAt, [{ ...stored, deleted: true }])).toBeUndefined()
  })
})

describe('sitting', () => {
  const date = '2026-11-23' as LocalDate
  const bout = (from: string, to: string): Sitting => ({
    kind: 'sitting',
    id: from,
    deleted: false,
    zone: 'UTC' as TimeZone,
    date,
    startAt: utc(`2026-11-23T${from}`),
    endAt: utc(`2026-11-${to < from ? 24 : 23}T${to}`),
  })

  it('at the same time as other sitting overlaps it', () => {
    const other = bout('09:00', '11:00')
    expect(doubtAboutSitting(bout('10:00', '12:00'), [other])).toEqual({ kind: 'overlap', other })
    expect(doubtAboutSitting(bout('11:00', '12:00'), [other])).toBeUndefined()
  })

  it('beside a timer that runs does not', () => {
    const { endAt: _, ...running } = bout('09:00', '11:00')
    expect(doubtAboutSitting(bout('10:00', '12:00'), [running])).toBeUndefined()
  })

  it('of more than a day on one day is asked about', () => {
    const others = [bout('00:00', '12:00'), bout('12:00', '23:00')]
    expect(doubtAboutSitting(bout('23:00', '02:00'), others)).toEqual({ kind: 'over-day', minutes: 26 * 60 })
  })

  it('as a total that is less than the bouts is asked about, unless it stands for the whole day', () => {
    const bouts = [bout('09:00', '12:00')]
    const total = sittingTotal(date, 120)
    expect(doubtAboutSitting(total, bouts)).toEqual({ kind: 'less-than-bouts', boutMinutes: 180 })
    expect(doubtAboutSitting({ ...total, replacesBouts: true }, bouts)).toBeUndefined()
    expect(doubtAboutSitting(sittingTotal(date, 240), bouts)).toBeUndefined()
  })
})
