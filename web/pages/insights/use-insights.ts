// Judges the links a slice at a time, so that the page answers meanwhile, and again whenever something was stored.

import { useEffect, useState } from 'preact/hooks'
import type { Hypothesis } from '../../../domain/records/hypothesis.ts'
import { type Insights, insightsInSlices } from '../../../domain/trends/insights.ts'
import { runInSlices } from '../../parts/run-in-slices.ts'
import type { ReadForInsights } from './read-for-insights.ts'

export interface Computed {
  readonly found: Insights
  readonly hypotheses: readonly Hypothesis[]
}

/** Undefined until the first answer is there; after that the last answer stands until the next. */
export function useInsights(read: ReadForInsights | undefined): Computed | undefined {
  const [computed, setComputed] = useState<Computed>()
  useEffect(() => {
    if (read === undefined) return
    const ending = new AbortController()
    const { records, hypotheses } = read
    void runInSlices(insightsInSlices(records, hypotheses), ending.signal).then(
      (found) => found && setComputed({ found, hypotheses }),
    )
    return () => ending.abort()
  }, [read])
  return computed
}
