import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumberToLocalDate, localDateToDayNumber } from '../../../domain/calendar/local-date.ts'
import { timeTicks } from '../../../web/charts/time-ticks.ts'
import { day } from '../../support/trend-records.ts'

function datesOf(from: string, to: string, pixels: number): { unit: string; dates: string[] } {
  const { unit, days } = timeTicks({ from: localDateToDayNumber(day(from)), to: localDateToDayNumber(day(to)) }, pixels)
  return { unit, dates: days.map(dayNumberToLocalDate) }
}

describe('ticks of a time axis', () => {
  it('are every second week of a quarter on a phone', () => {
    const { unit, dates } = datesOf('2026-01-05', '2026-04-06', 340)
    expect(unit).toBe('day')
    expect(dates.slice(0, 3)).toEqual(['2026-01-05', '2026-01-19', '2026-02-02'])
  })

  it('are months of half a year, on their first days', () => {
    expect(datesOf('2026-01-05', '2026-07-06', 340)).toEqual({
      unit: 'month',
      dates: ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01'],
    })
  })

  it('are the same months wherever the span begins', () => {
    expect(datesOf('2025-11-10', '2026-11-09', 260).dates).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ])
  })

  it('are years of a decade, half as many on a phone', () => {
    expect(datesOf('2016-11-14', '2026-11-16', 700)).toMatchObject({ unit: 'year', dates: { length: 10 } })
    expect(datesOf('2016-11-14', '2026-11-16', 340).dates).toEqual([
      '2018-01-01',
      '2020-01-01',
      '2022-01-01',
      '2024-01-01',
      '2026-01-01',
    ])
  })

  it('lie inside the span and have room, whatever its length', () => {
    const spans = fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 13, max: 3000 }))
    fc.assert(
      fc.property(spans, fc.integer({ min: 200, max: 1200 }), ([from, weeks], pixels) => {
        const span = { from, to: from + weeks * 7 }
        const { days } = timeTicks(span, pixels)
        const perDay = pixels / (weeks * 7)
        expect(days.every((tick) => tick >= span.from && tick < span.to)).toBe(true)
        expect(days.every((tick, index) => index === 0 || (tick - (days[index - 1] ?? 0)) * perDay >= 40)).toBe(true)
      }),
    )
  })
})
