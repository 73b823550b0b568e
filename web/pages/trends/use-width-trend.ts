// The trend of a view: computed in slices once the chart is there or has failed, and given up when the view changes.

import { useEffect, useMemo, useState } from 'preact/hooks'
import { addDays } from '../../../domain/calendar/local-date.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'
import { type WidthTrend, widthTrendInSlices } from '../../../domain/trends/width-trend.ts'
import type { Units } from '../../i18n/format.ts'
import { runInSlices } from '../../parts/run-in-slices.ts'
import { withTrend } from './trend-in-view.ts'
import type { TrendsView } from './trends-view-model.ts'
import { fetchChart } from './use-weekly-chart.ts'

/** `view`, with its trend as soon as that is known. */
export function useWidthTrend(view: TrendsView, stretches: readonly Stretch[], units: Units): TrendsView {
  const [found, setFound] = useState<{ readonly of: TrendsView; readonly trend: WidthTrend }>()
  useEffect(() => {
    const ended = new AbortController()
    const weekEnds = view.weeks.map(({ summary }) => addDays(summary.start, 6))
    const compute = async () => {
      await fetchChart().catch(() => undefined)
      const trend = await runInSlices(widthTrendInSlices(stretches, weekEnds), ended.signal)
      if (trend !== undefined) setFound({ of: view, trend })
    }
    void compute()
    return () => ended.abort()
  }, [view, stretches])
  return useMemo(() => (found?.of === view ? withTrend(view, found.trend, units) : view), [view, found, units])
}
