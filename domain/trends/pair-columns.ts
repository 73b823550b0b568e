// Paired values as columns of numbers, which can be computed with at speed.

/** One measurement and the exposure before it. Times in weeks; the exposure in any unit, the outcome in cm. */
export interface PairedValue {
  readonly week: number
  readonly exposure: number
  readonly outcome: number
  /** Measured from 15:00 on, where the time of day is known. */
  readonly isEvening?: boolean | undefined
}

export interface PairColumns {
  readonly weeks: Float64Array
  readonly exposures: Float64Array
  readonly outcomes: Float64Array
  /** 1 in the evening, else 0; and 1 before it, else 0. Both are 0 where it is not known. */
  readonly evenings: Float64Array
  readonly mornings: Float64Array
}

/** One column for each number of the values, in their order. */
export function pairColumns(values: readonly PairedValue[]): PairColumns {
  const column = () => new Float64Array(values.length)
  const columns = { weeks: column(), exposures: column(), outcomes: column(), evenings: column(), mornings: column() }
  values.forEach(({ week, exposure, outcome, isEvening }, index) => {
    columns.weeks[index] = week
    columns.exposures[index] = exposure
    columns.outcomes[index] = outcome
    if (isEvening !== undefined) columns[isEvening ? 'evenings' : 'mornings'][index] = 1
  })
  return columns
}
