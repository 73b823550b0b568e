// The circular shift test: does one series fit the other better than when it is moved along? A comparison, not what the app judges by.

export interface CircularShift {
  readonly r: number
  /** Shifts, the unmoved one among them, whose correlation is at least as large; and their share. */
  readonly count: number
  /** Never under 1 / n, so that nothing is found in under 20 weeks. */
  readonly p: number
}

const ROUNDING = 1e-12

/** Two-sided over all n shifts. `detrended` frees both of a straight line first, without which two slow rises agree at every shift.
 *  Undefined for lists of different lengths and for a series without spread. */
export function circularShift(
  x: readonly number[],
  y: readonly number[],
  { detrended }: { readonly detrended: boolean },
): CircularShift | undefined {
  const [left, right] = detrended ? [withoutLine(x), withoutLine(y)] : [withoutMean(x), withoutMean(y)]
  const spread = Math.sqrt(productSum(left, left, 0) * productSum(right, right, 0))
  if (x.length !== y.length || !(spread > 0)) return undefined
  const at = (shift: number) => productSum(left, right, shift) / spread
  const r = at(0)
  const count = left.filter((_, shift) => Math.abs(at(shift)) >= Math.abs(r) - ROUNDING).length
  return { r, count, p: count / x.length }
}

function withoutMean(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

function withoutLine(values: readonly number[]): readonly number[] {
  const level = withoutMean(values)
  const times = withoutMean([...values.keys()])
  const slope = productSum(times, level, 0) / productSum(times, times, 0)
  return level.map((value, index) => value - slope * (times[index] ?? 0))
}

function productSum(left: readonly number[], right: readonly number[], shift: number): number {
  return left.reduce((sum, value, index) => sum + value * (right[(index + shift) % right.length] ?? 0), 0)
}
