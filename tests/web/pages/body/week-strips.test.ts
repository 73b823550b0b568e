import { describe, expect, it } from 'vitest'
import type { BodyWeek } from '../../../../web/pages/body/body-view-model.ts'
import { STRIP, widthDots } from '../../../../web/pages/body/week-strips.ts'
import { day } from '../../../support/trend-records.ts'

const weeks = (...widths: readonly (number | undefined)[]): readonly BodyWeek[] =>
  widths.map((beforeMm) => ({ start: day('2026-11-02'), recorded: 0, levels: {}, beforeMm, measured: 1 }))

describe('the dots of the weekly widths', () => {
  it('stand in the middle of their weeks, the widest on top', () => {
    const { dots, lowestMm, highestMm } = widthDots(weeks(1500, 1550))
    expect(dots).toEqual([
      { x: 90, y: 66 },
      { x: 270, y: 6 },
    ])
    expect({ lowestMm, highestMm }).toEqual({ lowestMm: 1500, highestMm: 1550 })
  })

  it('are joined only from one week to the next', () => {
    const { dots, lines } = widthDots(weeks(1500, undefined, 1550, 1560))
    expect(dots).toHaveLength(3)
    expect(lines).toHaveLength(1)
  })

  it('stand in the middle where all are alike, and are none where there is no width', () => {
    expect(widthDots(weeks(1500, 1500)).dots.map(({ y }) => y)).toEqual([STRIP.widthHeight / 2, STRIP.widthHeight / 2])
    expect(widthDots(weeks(undefined)).dots).toEqual([])
  })
})
