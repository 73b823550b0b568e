// Measurements that do not look like the person's own: flagged, released when the next one agrees, never dropped.

import type { Sliced } from '../sliced.ts'
import { type LevelForecast, type MeasuredValue, predictAt, startForecast, updateForecast } from './level-forecast.ts'

/** From this many earlier values on a value can be called unusual. */
const FEWEST_BEFORE = 4
const UNUSUAL_Z = 3
const AGREEING_Z = 1.5
/** Values between two offers to pause; each costs a step at all 90 nodes of the grid. */
const SLICE = 64

export interface Unusualness {
  /** More than 3 predictive standard deviations from what the values before it let expect, and not confirmed by the next. */
  readonly isUnusual: boolean
  /** Predictive standard deviations from that forecast; absent for the first four values. */
  readonly z?: number | undefined
}

/** One answer per value; `values` ascend in time, one a day. A flagged value stays out of the forecasts after it. When the next
 *  value lies on the same side of the forecast by more than 1.5 standard deviations the change was real: the flag is released, and
 *  the value counts again. Nothing else is looked at: to leave out what does not fit a belief would prove the belief. */
export function* unusualValuesInSlices(values: readonly MeasuredValue[]): Sliced<readonly Unusualness[]> {
  const found: Unusualness[] = []
  const forecast = startForecast()
  let held: { readonly index: number; readonly z: number; readonly value: MeasuredValue } | undefined
  for (const [index, value] of values.entries()) {
    let z = zOf(forecast, value)
    if (held !== undefined && z !== undefined && z * Math.sign(held.z) > AGREEING_Z) {
      found[held.index] = { isUnusual: false, z: held.z }
      updateForecast(forecast, held.value)
      z = zOf(forecast, value)
    }
    const isUnusual = z !== undefined && Math.abs(z) > UNUSUAL_Z
    found.push({ isUnusual, z })
    held = isUnusual && z !== undefined ? { index, z, value } : undefined
    if (!isUnusual) updateForecast(forecast, value)
    if (index % SLICE === SLICE - 1) yield
  }
  return found
}

function zOf(forecast: LevelForecast, { week, value }: MeasuredValue): number | undefined {
  if (forecast.count < FEWEST_BEFORE) return undefined
  const { mean, sd } = predictAt(forecast, week)
  return (value - mean) / sd
}
