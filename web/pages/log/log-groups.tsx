// The days of the Log put together by iteration or milestone, each under a head of its own.

import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { EARLIEST_DATE, LATEST_DATE } from '../../../domain/calendar/date-limits.ts'
import { type LookBackGrouping, type LookBackSpan, lookBackSpans } from '../../../domain/look-back/look-back-span.ts'
import { formatDays } from '../../i18n/format.ts'
import { spanName } from '../periods/period-words.ts'
import { useMilestones } from '../periods/use-milestones.ts'
import { logText as text } from './log-text.ts'
import type { LogGroup } from './log-view-model.ts'

export type LogGrouping = 'day' | LookBackGrouping
export const logGroupings: readonly LogGrouping[] = ['day', 'iteration', 'milestone']

/** None for days, and while the milestones are read. */
export function useLogSpans(grouping: LogGrouping): readonly LookBackSpan[] {
  const milestones = useMilestones(grouping !== 'day')
  return useMemo(
    () =>
      grouping === 'day' || milestones === undefined
        ? []
        : lookBackSpans(milestones, grouping, { from: EARLIEST_DATE, to: LATEST_DATE }),
    [grouping, milestones],
  )
}

interface LogGroupSectionProps {
  readonly group: LogGroup
  /** Whether all its days are there; how many entries it has is said only then. */
  readonly isWhole: boolean
  readonly children: ComponentChildren
}

export function LogGroupSection({ group: { span, days }, isWhole, children }: LogGroupSectionProps) {
  if (span === undefined) return <>{children}</>
  const count = days.reduce((sum, { records }) => sum + records.length, 0)
  const facts = [
    ...(span.milestone.title === undefined ? [] : [formatDays(span.from, span.to)]),
    ...(isWhole ? [text().entries(count)] : []),
  ]
  return (
    <section class="log-group" aria-label={spanName(span)}>
      <header>
        <h2>{spanName(span)}</h2>
        <p class="small soft">{facts.join(' · ')}</p>
      </header>
      {children}
    </section>
  )
}
