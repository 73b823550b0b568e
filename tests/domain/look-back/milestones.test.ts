import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import { milestoneOn, milestonesOf, overlapping } from '../../../domain/look-back/milestones.ts'
import { recordFromCells } from '../../../domain/records/record-from-cells.ts'
import { day } from '../../support/trend-records.ts'

const axis = { from: day('2026-10-10'), to: day('2026-11-30'), weekStart: 1 }
const spans = (periods: ReturnType<typeof milestonesOf>) =>
  periods.map(({ startDate, endDate }) => `${startDate} ${endDate}`)

interface Written {
  readonly title?: string
  readonly startDate?: string
  readonly iterationDays?: number
  readonly iterations?: number
  readonly deleted?: boolean
}
const written = (id: string, fields: Written) =>
  recordFromCells('milestone', id, Object.fromEntries(Object.entries(fields).map(([name, v]) => [name, { v }])))

describe('milestones that nobody wrote about', () => {
  it('are four weeks each, from the first day that there is anything of to today', () => {
    expect(spans(milestonesOf([], axis))).toEqual([
      '2026-10-05 2026-11-01',
      '2026-11-02 2026-11-29',
      '2026-11-30 2026-12-27',
    ])
  })

  it('are the same whatever the first day is, so that two devices speak of the same ones', () => {
    const later = milestonesOf([], { ...axis, from: day('2026-11-20') })
    expect(later.map(({ id }) => id)).toEqual(
      milestonesOf([], axis)
        .slice(1)
        .map(({ id }) => id),
    )
  })

  it('begin on the weekday on which the person’s weeks begin', () => {
    expect(
      milestonesOf([], { ...axis, weekStart: 7 }).every(({ startDate }) => new Date(startDate).getUTCDay() === 0),
    ).toBe(true)
  })

  it('follow the one that was written about, in its lengths, and lead up to it', () => {
    const periods = milestonesOf([written('a', { title: 'October', startDate: '2026-10-14', iterations: 3 })], axis)
    expect(spans(periods)).toEqual([
      '2026-09-23 2026-10-13',
      '2026-10-14 2026-11-03',
      '2026-11-04 2026-11-24',
      '2026-11-25 2026-12-15',
    ])
    expect(periods.map(({ title }) => title)).toEqual([undefined, 'October', undefined, undefined])
    expect(periods[1]?.parts.map(({ from }) => from)).toEqual(['2026-10-14', '2026-10-21', '2026-10-28'])
  })

  it('fill the time between two written ones as far as whole ones fit', () => {
    const periods = milestonesOf(
      [
        written('b', { startDate: '2026-11-20', iterationDays: 10, iterations: 2 }),
        written('a', { startDate: '2026-10-10', iterationDays: 7, iterations: 2 }),
      ],
      axis,
    )
    expect(spans(periods)).toEqual(['2026-10-10 2026-10-23', '2026-10-24 2026-11-06', '2026-11-20 2026-12-09'])
    expect(milestoneOn(periods, day('2026-11-10'))).toBeUndefined()
  })

  it('take no id that has moved to another day', () => {
    const [first] = milestonesOf([], axis)
    const moved = written(first?.id ?? '', { startDate: '2026-10-12' })
    const before = milestonesOf([moved], { ...axis, from: day('2026-09-01') })
    expect(new Set(before.map(({ id }) => id)).size).toBe(before.length)
  })
})

describe('milestones that were written about', () => {
  it('both stand when they overlap, and a day belongs to the one that began last', () => {
    const periods = milestonesOf(
      [written('a', { startDate: '2026-11-02' }), written('b', { startDate: '2026-11-16' })],
      axis,
    )
    expect(milestoneOn(periods, day('2026-11-15'))?.id).toBe('a')
    expect(milestoneOn(periods, day('2026-11-20'))?.id).toBe('b')
    expect(overlapping(periods, { id: 'a', startDate: day('2026-11-02'), iterationDays: 7, iterations: 4 })?.id).toBe(
      'b',
    )
    expect(
      overlapping(periods, { id: 'a', startDate: day('2026-11-02'), iterationDays: 7, iterations: 2 }),
    ).toBeUndefined()
  })

  it('are passed over when they are deleted or have no first day', () => {
    const nothing = [written('a', { startDate: '2026-11-03', deleted: true }), written('b', { title: 'x' })]
    expect(spans(milestonesOf(nothing, axis))).toEqual(spans(milestonesOf([], axis)))
  })
})

const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays(day('2025-01-01'), days))
const anyWritten = fc.array(
  fc.record({
    start: anyDay,
    iterationDays: fc.integer({ min: 1, max: 30 }),
    iterations: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 4 },
)

describe('whatever was written', () => {
  it('made ones share no day with any other, have ids of their own, and come in order', () => {
    fc.assert(
      fc.property(anyWritten, anyDay, fc.integer({ min: 0, max: 400 }), (plans, from, days) => {
        const records = plans.map(({ start, ...plan }, index) => written(`m${index}`, { startDate: start, ...plan }))
        const periods = milestonesOf(records, { from, to: addDays(from, days), weekStart: 1 })
        expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length)
        const isBefore = (left: LocalDate, right: LocalDate | undefined) => right === undefined || left <= right
        for (const [index, period] of periods.entries()) {
          expect(isBefore(period.startDate, periods[index + 1]?.startDate)).toBe(true)
          if (period.record !== undefined) continue
          const sharing = periods.filter(
            (other) => other.startDate <= period.endDate && period.startDate <= other.endDate,
          )
          expect(sharing).toEqual([period])
        }
      }),
    )
  })
})
