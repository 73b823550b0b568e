import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import { nightOf, openSleepForm, type SleepForm, sleepFields, withoutFuture } from '../../../web/entry/sleep-form.ts'
import { day } from '../../support/trend-records.ts'

interface Case {
  readonly bed: string
  readonly wake: string
  readonly date: string
  readonly zone: string
  readonly bedZone?: string
  readonly dayStartMinutes?: number
}

function formOf({ bed, wake, zone, bedZone }: Case): SleepForm {
  const opened = openSleepForm({ night: undefined, zone: zone as TimeZone, usual: { bed, wake } })
  return { ...opened, bedZone: (bedZone ?? zone) as TimeZone }
}

function night(given: Case) {
  return nightOf(formOf(given), given.date as LocalDate, given.dayStartMinutes ?? 0)
}

describe('the hours of a night', () => {
  test.each<[string, Case, number]>([
    ['day A of the diary, 0:00 to 5:00', { bed: '00:00', wake: '05:00', date: '2026-11-07', zone: 'Asia/Tokyo' }, 300],
    ['day B of the diary, 2:00 to 7:30', { bed: '02:00', wake: '07:30', date: '2026-11-14', zone: 'Asia/Tokyo' }, 330],
    ['an evening bed time', { bed: '23:30', wake: '07:00', date: '2026-11-14', zone: 'Asia/Tokyo' }, 450],
    ['a nap in the afternoon', { bed: '13:00', wake: '13:40', date: '2026-11-14', zone: 'Asia/Tokyo' }, 40],
    [
      'the spring change in New York',
      { bed: '22:30', wake: '06:15', date: '2026-03-08', zone: 'America/New_York' },
      405,
    ],
    [
      'the autumn change in New York',
      { bed: '22:30', wake: '06:15', date: '2026-11-01', zone: 'America/New_York' },
      525,
    ],
    [
      'a flight from Tokyo to Los Angeles',
      { bed: '20:00', wake: '09:30', date: '2025-05-10', zone: 'America/Los_Angeles', bedZone: 'Asia/Tokyo' },
      330,
    ],
    ['the same clock time twice', { bed: '07:00', wake: '07:00', date: '2026-11-14', zone: 'Asia/Tokyo' }, 1440],
  ])('%s', (_, given, minutes) => {
    expect(night(given)?.minutes).toBe(minutes)
  })

  test('say when the clocks showed a time twice, and let the person pick', () => {
    const given = { bed: '01:30', wake: '08:00', date: '2026-11-01', zone: 'America/New_York' }
    expect(night(given)).toMatchObject({ bed: 'twice', minutes: 450 })
    expect(nightOf({ ...formOf(given), bedPick: 'later' }, given.date as LocalDate, 0)).toMatchObject({ minutes: 390 })
  })

  test('say when the clocks skipped a time', () => {
    expect(night({ bed: '02:30', wake: '08:00', date: '2026-03-08', zone: 'America/New_York' })).toMatchObject({
      bed: 'never',
      minutes: 270,
    })
  })

  test('an awakening before the start of the day belongs to the day before', () => {
    const late = night({ bed: '22:00', wake: '02:00', date: '2026-11-14', zone: 'Asia/Tokyo', dayStartMinutes: 180 })
    expect(late).toMatchObject({ minutes: 240, wakeAt: '2026-11-14T17:00:00.000Z' })
  })
})

test('what was not said is not written', () => {
  const given = { bed: '00:00', wake: '05:00', date: '2026-11-07', zone: 'Asia/Tokyo' }
  const slept = night(given)
  if (slept === undefined) throw new Error('no night')
  expect(
    sleepFields({ ...formOf(given), awakenings: 'several', place: 'hotel' }, given.date as LocalDate, slept),
  ).toEqual({
    bedAt: '2026-11-06T15:00:00.000Z',
    wakeAt: '2026-11-06T20:00:00.000Z',
    zone: 'Asia/Tokyo',
    bedZone: null,
    date: '2026-11-07',
    awakenings: 'several',
    quality: null,
    place: 'hotel',
    nap: null,
    onsetMinutes: null,
    wasoMinutes: null,
    note: null,
  })
})

describe('prefilling', () => {
  const moment = { now: '2026-11-13T20:05:00.000Z' as Instant, dayStartMinutes: 0 }
  const usual = { bed: '23:30', wake: '07:00', date: '2026-11-14', zone: 'Asia/Tokyo' }

  test('never claims an awakening that has not come yet', () => {
    expect(withoutFuture(formOf(usual), day('2026-11-14'), moment).wake).toBe('05:05')
  })

  test('leaves the usual times of a night that is over', () => {
    expect(withoutFuture(formOf(usual), day('2026-11-13'), moment).wake).toBe('07:00')
  })
})
