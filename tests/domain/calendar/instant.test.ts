import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  elapsedMinutes,
  instantFromMs,
  instantToMinutes,
  instantToMs,
  isInstant,
  parseInstant,
} from '../../../domain/calendar/instant.ts'
import { moment } from '../../support/trend-records.ts'

describe('an instant', () => {
  it.each([
    ['2026-11-23T20:10+09:00', '2026-11-23T11:10:00.000Z'],
    ['2026-11-23T11:10:00Z', '2026-11-23T11:10:00.000Z'],
    ['2026-11-23T11:10:00.123456789Z', '2026-11-23T11:10:00.123Z'],
    ['2024-02-29T23:30-05:00', '2024-03-01T04:30:00.000Z'],
  ])('is read from %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected)
  })

  it.each(['2026-04-31T10:00Z', '2026-11-23T20:10', '2026-11-23', '1800-01-01T00:00Z', '2026-11-23T25:00Z', 'now'])(
    'is not %j',
    (text) => {
      expect(parseInstant(text)).toBeUndefined()
    },
  )

  it('has one canonical text', () => {
    expect(isInstant('2026-11-23T11:10:00.000Z')).toBe(true)
    expect(isInstant('2026-11-23T11:10:00Z')).toBe(false)
    expect(isInstant('2026-11-23T20:10:00.000+09:00')).toBe(false)
    expect(instantFromMs(0)).toBe('1970-01-01T00:00:00.000Z')
  })

  it('is minutes from another, rounded, negative when reversed', () => {
    const start = moment('2026-01-05T10:00Z')
    expect(elapsedMinutes(start, moment('2026-01-05T11:30:29Z'))).toBe(90)
    expect(elapsedMinutes(start, moment('2026-01-05T11:30:30Z'))).toBe(91)
    expect(elapsedMinutes(start, moment('2026-01-05T09:00Z'))).toBe(-60)
  })

  it('is read from its digits as the runtime reads it', () => {
    const from1900to2999 = fc.integer({ min: -2_208_988_800_000, max: 32_503_679_999_999 })
    fc.assert(
      fc.property(from1900to2999, from1900to2999, (ms, other) => {
        const [instant, later] = [instantFromMs(ms), instantFromMs(other)]
        expect(instantToMs(instant)).toBe(ms)
        expect(instantToMinutes(instant)).toBeCloseTo(ms / 60_000, 6)
        expect(elapsedMinutes(instant, later)).toBe(Math.round((other - ms) / 60_000))
      }),
      { numRuns: 500 },
    )
  })
})
