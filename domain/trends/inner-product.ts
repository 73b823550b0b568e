// Columns of numbers: the sum of their products, and what is left around their mean.

/** Σ left · right; both equally long. */
export function innerProduct(left: Float64Array, right: Float64Array): number {
  // Four sums at once need not wait for each other.
  let [first, second, third, fourth] = [0, 0, 0, 0]
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
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}
