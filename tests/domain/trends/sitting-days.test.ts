import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sitting } from '../../../domain/records/sitting.ts'
import { valueOn } from '../../../domain/trends/day-column.ts'
import { sittingDays } from '../../../domain/trends/sitting-days.ts'
import { at, bout, day, sittingTotal } from '../../support/trend-records.ts'

const MONDAY = '2026-01-05'

function minutesOn(date: string, sittings: readonly Sitting[]): number | undefined {
  return valueOn(sittingDays(sittings), day(date))
}

describe('sitting on a day', () => {
  const morning = bout(MONDAY, '09:00', '11:00')
  const { endAt: _end, ...running } = bout(MONDAY, '13:00', '14:00')

  it.each([
    ['adds bouts that do not touch', [morning, bout(MONDAY, '12:00', '12:30')], 150],
    ['counts overlapping bouts once', [morning, bout(MONDAY, '10:00', '12:00')], 180],
    ['counts a bout inside another once', [morning, bout(MONDAY, '09:30', '10:00')], 120],
    ['counts the same bout from two devices once', [morning, { ...morning, id: 'again' }], 120],
    ['gives a running bout no length', [morning, running], 120],
    [
      'is the total alone when that replaces the bouts',
      [morning, sittingTotal(MONDAY, 90, { replacesBouts: true })],
      90,
    ],
    [
      'keeps the bouts when a smaller total does not say that it replaces them',
      [morning, sittingTotal(MONDAY, 90)],
      120,
    ],
    ['never adds a total to bouts that it may include', [morning, sittingTotal(MONDAY, 300)], 300],
    [
      'takes the total made last',
      [sittingTotal(MONDAY, 300, { id: 'a' }), sittingTotal(MONDAY, 200, { id: 'b' })],
      200,
    ],
    ['passes over deleted records', [morning, sittingTotal(MONDAY, 300, { deleted: true })], 120],
    ['is unknown with a running bout alone', [running], undefined],
    ['is unknown with a bout that ends before it starts', [{ ...morning, endAt: at(`${MONDAY}T08:00`) }], undefined],
    ['leaves out a bout that lasts for days', [morning, { ...running, endAt: at('2026-01-08T15:00') }], 120],
    ['counts a bout of 24 hours', [{ ...morning, endAt: at('2026-01-06T09:00') }], 1440],
    ['is unknown without records', [], undefined],
  ])('%s', (_fact, sittings, expected) => {
    expect(minutesOn(MONDAY, sittings)).toBe(expected)
    expect(minutesOn(MONDAY, sittings.toReversed())).toBe(expected)
  })

  it('gives a bout over midnight to the date it started on, and its minutes to no second date', () => {
    const late: Sitting = { ...bout(MONDAY, '23:00', '23:30'), endAt: at('2026-01-06T01:00') }
    const next = bout('2026-01-06', '00:30', '02:00')
    expect(minutesOn(MONDAY, [late, next])).toBe(120)
    expect(minutesOn('2026-01-06', [late, next])).toBe(60)
  })

  it('never counts more than the clock, and never less than the longest bout', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 600 }))
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), (spans) => {
        const bouts = spans.map(([start, length], index) => {
          const end = Math.min(1439, start + length)
          return bout(MONDAY, clock(start), clock(end), { id: `b${index}` })
        })
        const covered = new Set(spans.flatMap(([start, length]) => minuteList(start, Math.min(1439, start + length))))
        expect(minutesOn(MONDAY, bouts) ?? 0).toBe(covered.size)
      }),
    )
  })
})

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function minuteList(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
