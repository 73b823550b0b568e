import { describe, expect, it } from 'vitest'
import { pollDelay, retryAfter, retryDelay } from '../../../web/store/sync-policy.ts'

describe('polling', () => {
  it('is every 3 s for two minutes after something happened, then every 8 s', () => {
    expect(pollDelay({ now: 119_999, activeAt: 0 })).toBe(3000)
    expect(pollDelay({ now: 120_000, activeAt: 0 })).toBe(8000)
  })
})

describe('trying again', () => {
  it.each([
    [1, 1000],
    [2, 2000],
    [4, 8000],
    [9, 256_000],
    [10, 300_000],
    [1000, 300_000],
  ])('after %i failures waits at most %i ms and at least half of it', (failures, full) => {
    expect(retryDelay(failures, 0)).toBe(full)
    expect(retryDelay(failures, 1)).toBe(full / 2)
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-11-23T11:00:00Z')
  it.each([
    ['absent', null, undefined],
    ['seconds', '120', 120_000],
    ['a date', 'Mon, 23 Nov 2026 11:00:30 GMT', 30_000],
    ['a date gone by', 'Mon, 23 Nov 2026 10:00:00 GMT', 0],
    ['longer than an hour', '999999', 3_600_000],
    ['nonsense', 'soon', undefined],
  ])('%s', (_name, header, expected) => {
    expect(retryAfter(header, now)).toBe(expected)
  })
})
