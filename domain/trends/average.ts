// Averages that know how many values they stand for, and that are absent when there is none.

/** `n` values and their mean; no `mean` when `n` is 0. */
export interface Average {
  readonly n: number
  readonly mean?: number
}

/** `n` values and their sum; no `total` when `n` is 0, because nothing known is not nothing done. */
export interface Total {
  readonly n: number
  readonly total?: number
}

/** Absent values are left out; an empty list gives `{ n: 0 }`. The same values give the same digits in any order. */
export function averageOf(values: readonly (number | undefined)[]): Average {
  const { n, total } = totalOf(values)
  return total === undefined ? { n } : { n, mean: total / n }
}

/** Absent values are left out; an empty list gives `{ n: 0 }`. */
export function totalOf(values: readonly (number | undefined)[]): Total {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  return known.length === 0 ? { n: 0 } : { n: known.length, total: known.reduce((sum, value) => sum + value, 0) }
}
