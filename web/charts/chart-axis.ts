// Round numbers for a vertical axis.

import type { ChartAxis } from './chart-data.ts'

interface AxisOptions {
  /** Values that must be on the axis, besides the data. */
  readonly include?: readonly number[]
  /** The axis is at least this long, so that noise does not look like a landslide. */
  readonly shortest: number
  /** About how many steps. */
  readonly steps: number
}

/** A round axis around the values; NaN is passed over. Without any value it has the shortest length from 0. */
export function roundAxis(values: readonly number[], { include = [], shortest, steps }: AxisOptions): ChartAxis {
  const known = [...values, ...include].filter((value) => !Number.isNaN(value))
  const lowest = Math.min(...(known.length === 0 ? [0] : known))
  const highest = Math.max(...(known.length === 0 ? [shortest] : known))
  const slack = Math.max(0, shortest - (highest - lowest)) / 2
  const step = roundStep((highest - lowest + 2 * slack) / steps)
  const isFromZero = include.includes(0) && lowest >= 0
  const min = isFromZero ? 0 : Math.floor((lowest - slack) / step) * step
  return { min, max: Math.ceil((highest + (isFromZero ? 0 : slack)) / step) * step, step }
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not smaller than `least`; never under 1. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10)
}
