// What a bench gives: named values with their bars, and the statistics they are made of.

export interface Measurement {
  readonly what: string
  readonly value: number
  readonly unit:
    | 'ms'
    | 'points'
    | 'requests/s'
    | 'a second at least'
    | '% at most'
    | '% at least'
    | 'times at most'
    | 'MiB at most'
  /** The value that we want to keep: at most this for times and `% at most`, else at least. Told, never enforced. */
  readonly bar?: number
}

/** Whether a value keeps its bar; undefined without one. */
export function keepsBar({ value, unit, bar }: Measurement): boolean | undefined {
  if (bar === undefined) return undefined
  return isAtMost(unit) ? value <= bar : value >= bar
}

/** Whether less is better. */
export function isAtMost(unit: Measurement['unit']): boolean {
  return unit === 'ms' || unit.endsWith('at most')
}

/** The value below which this share of the samples lies (nearest rank). Throws without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('no samples')
  return value
}
