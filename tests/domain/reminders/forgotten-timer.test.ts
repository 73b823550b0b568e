import { describe, expect, it } from 'vitest'
import { addDays } from '../../../domain/calendar/local-date.ts'
import { forgottenAfterMinutes, isProbablyForgotten } from '../../../domain/reminders/forgotten-timer.ts'
import { at, bout, day } from '../../support/trend-records.ts'

/** Finished bouts of these minutes, one a day from 09:00. */
const bouts = (minutes: readonly number[]) =>
  minutes.map((length, index) => {
    const date = addDays(day('2026-10-01'), index)
    const end = `${String(9 + Math.floor(length / 60)).padStart(2, '0')}:${String(length % 60).padStart(2, '0')}`
    return bout(date, '09:00', end)
  })
const times = (count: number, minutes: number) => Array.from({ length: count }, () => minutes)

describe('how long a timer runs before it is asked about', () => {
  it.each([
    ['no bouts', [], 240],
    ['nine bouts, which say too little', times(9, 400), 240],
    ['bouts of two hours', times(20, 120), 180],
    ['bouts of half an hour, which two hours are far from', times(20, 30), 120],
    ['bouts of seven hours, which end before the night', times(20, 420), 480],
    ['one forgotten timer among many bouts', [...times(30, 100), 840], 150],
  ])('after %s', (_, minutes, expected) => {
    expect(forgottenAfterMinutes(bouts(minutes))).toBe(expected)
  })
})

describe('a timer', () => {
  const { endAt: _, ...timer } = bout('2026-11-24', '09:10', '09:11')
  const forgotten = (clock: string, fields = {}) =>
    isProbablyForgotten({ ...timer, ...fields }, { now: at(clock), afterMinutes: 240 })

  it('is asked about when it has run that long', () => {
    expect(forgotten('2026-11-24T13:09')).toBe(false)
    expect(forgotten('2026-11-24T13:10')).toBe(true)
  })

  it('is not asked about again, on any device, for as long again after the person said that it runs', () => {
    const confirmed = { confirmedAt: at('2026-11-24T13:20') }
    expect(forgotten('2026-11-24T17:19', confirmed)).toBe(false)
    expect(forgotten('2026-11-24T17:20', confirmed)).toBe(true)
  })

  it('that was moved to start after it was confirmed counts from its start', () => {
    expect(forgotten('2026-11-24T13:10', { confirmedAt: at('2026-11-24T08:00') })).toBe(true)
  })

  it('that has ended is not asked about', () => {
    expect(forgotten('2026-11-24T23:00', { endAt: at('2026-11-24T10:00') })).toBe(false)
  })
})
