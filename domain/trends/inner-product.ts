// Columns of numbers: the sum of their products, and what is left around their mean.

/** Σ left · right; both equally long. */
export function innerProduct(left: Float64Array, right: Float64Array): number {
  // Four sums at once need not wait for each other.
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  let index = 0
  for (; index + 3 < left.length; index += 4) {
    first += (left[index] ?? 0) * (right[index] ?? 0)
    second += (left[index + 1] ?? 0) * (right[index + 1] ?? 0)
    third += (left[index + 2] ?? 0) * (right[index + 2] ?? 0)
    fourth += (left[index + 3] ?? 0) * (right[index + 3] ?? 0)
  }
  for (; index < left.length; index++) first += (left[index] ?? 0) * (right[index] ?? 0)
  return first + second + third + fourth
}

/** What is left of the values when their mean is taken off. */
export function centred(values: Float64Array): Float64Array {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0
  return scaled(values, sum / values.length)
}

/** How far each value is from the centre, in spreads. */
export function scaled(values: Float64Array, centre: number, spread = 1): Float64Array {
  const distances = new Float64Array(values.length)
  for (let index = 0; index < values.length; index++) distances[index] = ((values[index] ?? 0) - centre) / spread
  return distances
}
