import { describe, expect, it } from 'vitest'
import { countedGainMm, gainMm } from '../../../domain/trends/gain.ts'
import { stretchOn } from '../../support/trend-records.ts'

describe('gain', () => {
  it.each([
    [{ beforeMm: 1530, afterMm: 1550 }, 20],
    [{ beforeMm: 1550, afterMm: 1540 }, -10],
    [{ beforeMm: 1530 }, undefined],
    [{ afterMm: 1550 }, undefined],
    [{}, undefined],
  ])('of %j is %j', (widths, expected) => {
    expect(gainMm(widths)).toBe(expected)
  })

  it.each([
    ['counts when it is not said how late it was measured', {}, 20],
    ['counts up to ten minutes after the last stretch', { afterDelayMinutes: 10 }, 20],
    ['does not count later, because what stretching wins fades', { afterDelayMinutes: 11 }, undefined],
    ['does not count when the person doubts the measurement', { doubtful: true }, undefined],
  ])('%s', (_fact, fields, expected) => {
    expect(countedGainMm(stretchOn('2026-01-05', { beforeMm: 1530, afterMm: 1550, ...fields }))).toBe(expected)
  })
})
