// Matrices in full, the slow way: what quick recursions are compared with.

export type Matrix = readonly (readonly number[])[]

/** The inverse and ln|determinant| of a symmetric positive definite matrix, by Gauss–Jordan. */
export function inverseOf(matrix: Matrix): { readonly inverse: Matrix; readonly logDeterminant: number } {
  const size = matrix.length
  const rows = matrix.map((row, index) => [...row, ...row.map((_, column) => (column === index ? 1 : 0))])
  let logDeterminant = 0
  for (let step = 0; step < size; step++) {
    const pivot = rows[step] ?? []
    const own = pivot[step] ?? Number.NaN
    logDeterminant += Math.log(own)
    rows[step] = pivot.map((value) => value / own)
    for (let row = 0; row < size; row++) {
      if (row === step) continue
      const factor = rows[row]?.[step] ?? 0
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * (rows[step]?.[column] ?? 0))
    }
  }
  return { inverse: rows.map((row) => row.slice(size)), logDeterminant }
}

/** `left · matrix · right`. */
export function between(left: readonly number[], matrix: Matrix, right: readonly number[]): number {
  return matrix.reduce(
    (sum, row, index) =>
      sum + (left[index] ?? 0) * row.reduce((inner, value, at) => inner + value * (right[at] ?? 0), 0),
    0,
  )
}
