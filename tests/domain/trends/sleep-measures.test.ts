import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  efficiencyPercent,
  sleepEfficiency,
  sleepMidpoint,
  timeInBed,
  totalSleepTime,
} from '../../../domain/trends/sleep-measures.ts'
import { at, moment, night, zoneOf } from '../../support/trend-records.ts'
import { VECTOR_TOLERANCE, vectorById, vectorsOf } from '../../support/vectors.ts'

const wallTime = z.object({ date: z.string(), time: z.string(), tz: z.string() })
const nightVector = z.object({
  id: z.string(),
  input: z.object({ bed: wallTime, wake: wallTime }),
  expected: z.object({ minutes: z.number(), midpoint_utc: z.string() }),
})

function nightOf({ bed, wake }: z.output<typeof nightVector>['input']) {
  const bedAt = at(`${bed.date}T${bed.time}`, bed.tz)
  return night(`${wake.date}T00:00`, `${wake.date}T${wake.time}`, { zone: zoneOf(wake.tz), bedAt })
}

describe('time in bed and midpoint', () => {
  it.each(vectorsOf('DST night', nightVector))('of $id count the minutes that passed', ({ input, expected }) => {
    const slept = nightOf(input)
    expect(timeInBed(slept)).toBe(expected.minutes)
    expect(sleepMidpoint(slept)).toBe(moment(expected.midpoint_utc))
  })

  it('starts the midpoint at sleep onset where that is known', () => {
    expect(sleepMidpoint(night('2026-01-04T23:00', '2026-01-05T07:00', { onsetMinutes: 60 }))).toBe(
      at('2026-01-05T03:30'),
    )
  })

  it('are unknown while an end is missing or the ends are reversed', () => {
    const slept = night('2026-01-04T23:00', '2026-01-05T07:00')
    const { bedAt: _bed, ...withoutBed } = slept
    expect(timeInBed(withoutBed)).toBeUndefined()
    expect(sleepMidpoint(withoutBed)).toBeUndefined()
    expect(timeInBed({ ...slept, bedAt: at('2026-01-05T08:00') })).toBeUndefined()
  })
})

describe('total sleep time and efficiency', () => {
  const parts = z.object({
    input: z.object({ TIB: z.number(), SOL: z.number(), WASO: z.number(), TASAFA: z.number() }),
    expected: z.object({ TST: z.number(), DSE: z.number(), SE_DSE: z.number() }),
  })

  it('agree with the reference; minutes in bed after the final awakening are no part of the episode', () => {
    const { input, expected } = vectorById('se_plain', parts)
    const finalAwakening = new Date(
      Date.parse('2026-01-04T14:00:00Z') + (input.TIB - input.TASAFA) * 60_000,
    ).toISOString()
    const slept = night('2026-01-04T23:00', '2026-01-05T07:00', {
      wakeAt: moment(finalAwakening),
      onsetMinutes: input.SOL,
      wasoMinutes: input.WASO,
    })
    expect(totalSleepTime(slept)).toBe(expected.TST)
    expect(Math.abs(efficiencyPercent(expected.TST, expected.DSE) - expected.SE_DSE)).toBeLessThan(VECTOR_TOLERANCE)
    expect(sleepEfficiency(slept)).toBeCloseTo((100 * expected.TST) / (input.TIB - input.TASAFA), 9)
  })

  it('stay unknown when only bed and wake time are, as the reference asks', () => {
    const shape = z.object({
      input: z.object({ bed: z.string(), wake: z.string() }),
      expected: z.object({ TIB: z.number(), SE: z.null() }),
    })
    const { input, expected } = vectorById('se_bedwake_only', shape)
    const slept = night(`2026-01-04T${input.bed}`, `2026-01-05T${input.wake}`, { awakenings: 3 })
    expect(timeInBed(slept)).toBe(expected.TIB)
    expect(totalSleepTime(slept)).toBeUndefined()
    expect(sleepEfficiency(slept)).toBeUndefined()
  })

  it.each([{ onsetMinutes: 20 }, { wasoMinutes: 20 }])('stay unknown with %j alone', (fields) => {
    expect(totalSleepTime(night('2026-01-04T23:00', '2026-01-05T07:00', fields))).toBeUndefined()
  })

  it('are unknown when more minutes were awake than in bed', () => {
    const slept = night('2026-01-05T06:00', '2026-01-05T07:00', { onsetMinutes: 50, wasoMinutes: 50 })
    expect(totalSleepTime(slept)).toBeUndefined()
  })
})
