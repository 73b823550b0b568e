import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fanDegrees, ribPath, sectorPath } from '../../../web/parts/fan-geometry.ts'

const scale = { lowestMm: 1500, highestMm: 1600 }

test('with a leg length the fan opens by the split angle', () => {
  expect(fanDegrees(1500, scale, 850)).toBeCloseTo(123.855, 3)
})

test('a width beyond two legs falls back to the person’s own range instead of claiming 180 degrees', () => {
  expect(fanDegrees(1710, scale, 850)).toBeLessThan(180)
})

test('without a leg length a wider split opens the fan wider, within bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 3000 }), fc.integer({ min: 0, max: 400 }), (width, more) => {
      const narrow = fanDegrees(width, scale, undefined)
      const wide = fanDegrees(width + more, scale, undefined)
      expect(wide).toBeGreaterThanOrEqual(narrow)
      expect(wide).toBeLessThanOrEqual(156)
      expect(narrow).toBeGreaterThanOrEqual(96)
    }),
  )
})

test('the leaf is symmetrical to the vertical', () => {
  expect(sectorPath(90, 50, 100)).toBe(
    'M-70.71 -70.71A100 100 0 0 1 70.71 -70.71L35.36 -35.36A50 50 0 0 0 -35.36 -35.36Z',
  )
})

test('the ribs include both guards', () => {
  expect(ribPath(90, { count: 3, inner: 0, outer: 100 }).match(/M/g)).toHaveLength(3)
  expect(ribPath(90, { count: 3, inner: 0, outer: 100 })).toContain('L0.00 -100.00')
})
