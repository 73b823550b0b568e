import { describe, expect, it } from 'vitest'
import { columnOf, columnOver, daysOf, valueOn } from '../../../domain/trends/day-column.ts'
import { day } from '../../support/trend-records.ts'

const on = (date: string, value?: number) => ({ deleted: false, date: day(date), value })
const larger = (item: { value: number | undefined }, before: { value: number | undefined }) =>
  (item.value ?? 0) > (before.value ?? 0)

describe('a column of days', () => {
  const records = [on('2026-01-07', 3), on('2026-01-05', 1), on('2026-01-05', 2), on('2026-01-06')]
  const column = columnOf(records, ({ value }) => value, larger)

  it('reaches from the first day to the last, in whatever order the records come', () => {
    expect([...column.values]).toEqual([2, Number.NaN, 3])
    expect(column).toEqual(columnOf(records.toReversed(), ({ value }) => value, larger))
  })

  it('knows a date by the record that stands, and nothing of the others', () => {
    expect(valueOn(column, day('2026-01-05'))).toBe(2)
    expect(valueOn(column, day('2026-01-06'))).toBeUndefined()
    expect(valueOn(column, day('1999-01-01'))).toBeUndefined()
  })

  it('passes over deleted records and those without a date', () => {
    const others = [
      { ...on('2020-01-01', 9), deleted: true },
      { deleted: false, value: 9 },
    ]
    expect(columnOf([...others, ...records], ({ value }) => value, larger)).toEqual(column)
  })

  it('is empty without records', () => {
    expect(columnOver(daysOf([])).values).toHaveLength(0)
  })
})
