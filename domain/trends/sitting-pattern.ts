// How sitting is broken up: measures of a set of finished bouts.

import { median } from './quantile.ts'

const LONG_BOUT_MINUTES = 30

export interface SittingPattern {
  readonly totalMinutes: number
  /** Every bout ends by standing up, so there are as many breaks as bouts. */
  readonly breaksPerSedentaryHour: number
  /** Share (0–1) of the sitting time that lies in bouts of half an hour or more. */
  readonly shareInLongBouts: number
  readonly medianBoutMinutes: number
  /** W50: bouts up to this length make up half of the sitting time. */
  readonly halfTimeBoutMinutes: number
}

/** The pattern of bouts, given by their lengths in minutes; undefined without any sitting time. A day of which only the
 *  total is known has no pattern. Terms: SBRN consensus 2017; W50: Chastin & Granat 2010. */
export function sittingPattern(boutLengths: readonly number[]): SittingPattern | undefined {
  const lengths = boutLengths.filter((minutes) => minutes > 0).sort((a, b) => a - b)
  const medianBoutMinutes = median(lengths)
  if (medianBoutMinutes === undefined) return undefined
  const totalMinutes = sumOf(lengths)
  return {
    totalMinutes,
    breaksPerSedentaryHour: lengths.length / (totalMinutes / 60),
    shareInLongBouts: sumOf(lengths.filter((minutes) => minutes >= LONG_BOUT_MINUTES)) / totalMinutes,
    medianBoutMinutes,
    halfTimeBoutMinutes: halfTimeBout(lengths, totalMinutes),
  }
}

function halfTimeBout(ascending: readonly number[], totalMinutes: number): number {
  let reached = 0
  for (const length of ascending) {
    reached += length
    if (reached >= totalMinutes / 2) return length
  }
  return 0
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
