import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import { openSittingForm, sittingFields } from '../../../web/entry/sitting-form.ts'

const moment = {
  date: '2026-11-14' as LocalDate,
  zone: 'Asia/Tokyo' as TimeZone,
  now: '2026-11-14T09:00:00.000Z' as Instant,
  dayStartMinutes: 0,
}
const form = openSittingForm({ sitting: undefined, moment: moment, isToday: true })

describe('what Save writes', () => {
  test('"I sat for two hours" is a bout that ends now', () => {
    expect(sittingFields({ ...form, mode: 'until-now', minutes: '2:00' }, moment)).toMatchObject({
      minutes: 120,
      fields: {
        startAt: '2026-11-14T07:00:00.000Z',
        endAt: '2026-11-14T09:00:00.000Z',
        date: '2026-11-14',
        source: 'entered',
      },
    })
  })

  test('a bout that began before midnight belongs to the day before', () => {
    const justAfterMidnight = { ...moment, now: '2026-11-13T15:30:00.000Z' as Instant }
    expect(sittingFields({ ...form, mode: 'until-now', minutes: '1:00' }, justAfterMidnight)?.fields).toMatchObject({
      date: '2026-11-13',
    })
  })

  test('an end at or before the start is on the next day', () => {
    expect(sittingFields({ ...form, mode: 'from-to', start: '23:00', end: '01:00' }, moment)).toMatchObject({
      minutes: 120,
    })
  })

  test('a total has no times', () => {
    const saved = sittingFields({ ...form, mode: 'total', minutes: '10:00' }, moment)
    expect(saved?.fields).toEqual({
      date: '2026-11-14',
      minutes: 600,
      source: 'total',
      replacesBouts: null,
      note: null,
    })
  })

  test.each(['', 'long', '0:00'])('nothing for a length of “%s”', (minutes) => {
    expect(sittingFields({ ...form, mode: 'total', minutes }, moment)).toBeUndefined()
    expect(sittingFields({ ...form, mode: 'until-now', minutes }, moment)).toBeUndefined()
  })
})

test('a day in the past opens with its total', () => {
  expect(openSittingForm({ sitting: undefined, moment: moment, isToday: false }).mode).toBe('total')
})

test('a timer that ran for over a day is not given an end that nobody said', () => {
  const forgotten = {
    kind: 'sitting',
    id: 't',
    deleted: false,
    startAt: '2026-11-12T01:30:00.000Z' as Instant,
    zone: moment.zone,
    date: '2026-11-12' as LocalDate,
  } as const
  const opened = openSittingForm({ sitting: forgotten, moment: moment, isToday: false })
  expect(opened.end).toBe('')
  expect(sittingFields(opened, moment)).toBeUndefined()
})
