import { describe, expect, it } from 'vitest'
import { iterationAt, iterationsOf } from '../../../domain/calendar/iteration.ts'
import { day } from '../../support/trend-records.ts'

const plan = { startDate: day('2026-03-26'), iterationDays: 7, iterations: 4 }

describe('iterations', () => {
  it('are weeks from the day the milestone starts, also over a change of the clocks', () => {
    expect(iterationsOf(plan).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-03-26 2026-04-01',
      '2026-04-02 2026-04-08',
      '2026-04-09 2026-04-15',
      '2026-04-16 2026-04-22',
    ])
  })

  it('are found by a day, from the first to the last', () => {
    expect(iterationAt(plan, day('2026-03-26'))?.number).toBe(1)
    expect(iterationAt(plan, day('2026-04-08'))?.number).toBe(2)
    expect(iterationAt(plan, day('2026-04-22'))?.number).toBe(4)
    expect(iterationAt(plan, day('2026-04-23'))).toBeUndefined()
    expect(iterationAt(plan, day('2026-03-25'))).toBeUndefined()
  })

  it('are none without days', () => {
    expect(iterationsOf({ ...plan, iterationDays: 0 })).toEqual([])
    expect(iterationAt({ ...plan, iterationDays: 0 }, plan.startDate)).toBeUndefined()
  })
})
