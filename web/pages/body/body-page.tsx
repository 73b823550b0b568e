// The body over time: where it was tight, sore or relieved, how often and on which side, beside the split width.

import { useMemo, useState } from 'preact/hooks'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { type Feel, feels } from '../../../domain/records/muscle.ts'
import { muscleText } from '../../entry/muscle-text.ts'
import { Choice } from '../../parts/choice.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Icon } from '../../parts/icon.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { today } from '../../store/now.ts'
import { readRange } from '../../store/queries.ts'
import { profile } from '../../store/signals.ts'
import { useQuery } from '../../store/use-query.ts'
import { firstWeekOf } from '../trends/trends-range.ts'
import { BodyCounts } from './body-counts.tsx'
import './body-page.css'
import { bodyPageText as text } from './body-page-text.ts'
import { buildBodyView } from './body-view-model.ts'
import { BodyWeeks } from './body-weeks.tsx'

const ranges = ['3m', '6m', '1y'] as const

export function BodyPage() {
  const [range, setRange] = useState<(typeof ranges)[number]>('3m')
  const [feel, setFeel] = useState<Feel>('tight')
  const { weekStart, busyPercent } = profile.value
  const to = today.value
  const from = firstWeekOf(range, { today: to, weekStart, busyShare: busyPercent / 100 }, undefined)
  const query = useQuery(() => readRange('stretch', from, to), [from, to])
  usePageTitle(text().title)
  return (
    <main class="page body-page" id="main">
      <a class="settings-back" href="/trends">
        <Icon name="previous" />
        {text().back}
      </a>
      <h1 class="page-title">{text().title}</h1>
      <Choice
        label={text().range}
        isLabelHidden
        options={ranges.map((value) => ({
          value,
          text: text()[`range-${value}`],
          label: text()[`range-${value}-name`],
        }))}
        value={range}
        onChange={(value) => value && setRange(value)}
      />
      <Choice
        label={text().feel}
        isLabelHidden
        options={feels.map((value) => ({ value, text: muscleText()[value] }))}
        value={feel}
        onChange={(value) => value && setFeel(value)}
      />
      {query.kind === 'failed' && <QueryFailed />}
      {query.kind === 'loading' && (
        <p class="soft" role="status" aria-busy="true">
          {text().reading}
        </p>
      )}
      {query.kind === 'ready' && <Body stretches={query.value} feel={feel} from={from} to={to} />}
    </main>
  )
}

interface BodyProps {
  readonly stretches: Awaited<ReturnType<typeof readRange<'stretch'>>>
  readonly feel: Feel
  readonly from: LocalDate
  readonly to: LocalDate
}

function Body({ stretches, feel, from, to }: BodyProps) {
  const { weekStart, units } = profile.value
  const view = useMemo(
    () => buildBodyView(stretches, feel, { from, to, weekStart }),
    [stretches, feel, from, to, weekStart],
  )
  if (view.recorded === 0) {
    return (
      <EmptyState title={text().emptyTitle} body={text().emptyBody}>
        <a class="button button-primary" href="/">
          {text().emptyStart}
        </a>
      </EmptyState>
    )
  }
  return (
    <>
      <p>{text().basis(view.recorded, view.sessions)}</p>
      <BodyCounts view={view} feel={feel} />
      <BodyWeeks view={view} feel={feel} units={units} />
    </>
  )
}
