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
  const lowest = known.length === 0 ? 0 : Math.min(...known)
  const highest = known.length === 0 ? shortest : Math.max(...known)
  const missing = Math.max(0, shortest - (highest - lowest))
  const step = roundStep((highest - lowest + missing) / steps)
  if (include.includes(0) && lowest >= 0) return { min: 0, max: Math.ceil((highest + missing) / step) * step, step }
  const min = Math.floor((lowest - missing / 2) / step) * step
  return { min, max: Math.ceil((highest + missing / 2) / step) * step, step }
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not smaller than `least`; never under 1. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10)
}
