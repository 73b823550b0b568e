// Iterations or milestones beside each other, for everything there is: how the last compares, and all of them in a table.

import { useMemo, useState } from 'preact/hooks'
import type { LookBackGrouping } from '../../../domain/look-back/look-back-span.ts'
import { judgeWeeks } from '../../../domain/trends/busy-week.ts'
import { type LoggedRecords, summariseWeeks } from '../../../domain/trends/weekly-summary.ts'
import { today } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { oldestDate } from '../trends/oldest-date.ts'
import { GroupingChoice } from './grouping-choice.tsx'
import { buildPeriodRows, type PeriodRow } from './period-row.ts'
import { PeriodTable } from './period-table.tsx'
import { comparisonSentence } from './period-words.ts'
import { periodsText as text } from './periods-text.ts'
import { useMilestones } from './use-milestones.ts'

const groupings: readonly LookBackGrouping[] = ['milestone', 'iteration']

export function PeriodComparison({ records }: { readonly records: LoggedRecords }) {
  const [grouping, setGrouping] = useState<LookBackGrouping>('milestone')
  const rows = usePeriodRows(records, grouping)
  const { units } = profile.value
  return (
    <section class="card insight-section" aria-labelledby="insight-periods">
      <h2 id="insight-periods">{text().title}</h2>
      <GroupingChoice grouping={grouping} offered={groupings} onGrouping={setGrouping} />
      {rows && <p role="status">{comparisonSentence(rows, records, units)}</p>}
      {rows && rows.length > 0 && <PeriodTable rows={rows} units={units} />}
    </section>
  )
}

function usePeriodRows(records: LoggedRecords, grouping: LookBackGrouping): readonly PeriodRow[] | undefined {
  const milestones = useMilestones()
  const { weekStart, busyPercent } = profile.value
  const date = today.value
  return useMemo(() => {
    const [first] = milestones ?? []
    if (milestones === undefined || first === undefined) return undefined
    const from = oldestDate(records) ?? date
    const summaries = summariseWeeks(records, { from, to: date, weekStart })
    const verdicts = judgeWeeks(summaries, date, { busyShare: busyPercent / 100 })
    const weeks = summaries.flatMap(({ start }, index) => {
      const verdict = verdicts[index]
      return verdict === undefined ? [] : [{ start, verdict }]
    })
    return buildPeriodRows({ records, weeks, milestones, grouping, range: { from: first.startDate, to: date } })
  }, [records, milestones, grouping, date, weekStart, busyPercent])
}
