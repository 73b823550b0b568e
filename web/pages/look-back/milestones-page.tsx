// Every milestone, newest first, with its name and days to change.

import { useState } from 'preact/hooks'
import { type MilestonePeriod, overlapping } from '../../../domain/look-back/milestones.ts'
import { Icon } from '../../parts/icon.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { readMilestones } from '../../store/milestones.ts'
import { today } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { useQuery } from '../../store/use-query.ts'
import { BoardLink } from './board-link.tsx'
import { ExportButtons } from './export/export-buttons.tsx'
import './look-back.css'
import { MilestoneForm } from './milestone-form.tsx'
import { milestoneFacts, milestoneName } from './milestone-words.ts'
import { milestonesText as text } from './milestones-text.ts'

export function MilestonesPage() {
  const calendar = { today: today.value, weekStart: profile.value.weekStart }
  const milestones = useQuery(() => readMilestones(calendar), [calendar.today, calendar.weekStart])
  usePageTitle(text().title)
  return (
    <main class="page look-back" id="main">
      <a class="settings-back" href="/look-back">
        <Icon name="previous" />
        {text().back}
      </a>
      <header>
        <h1 class="page-title">{text().title}</h1>
        <p class="soft">{text().intro}</p>
      </header>
      {milestones.kind === 'failed' && <QueryFailed />}
      {milestones.kind === 'loading' && <div class="loading" aria-busy="true" />}
      {milestones.kind === 'ready' && <MilestoneList milestones={milestones.value} />}
    </main>
  )
}

function MilestoneList({ milestones }: { readonly milestones: readonly MilestonePeriod[] }) {
  const [edited, setEdited] = useState<string>()
  return (
    <ul class="look-back-list">
      {milestones.toReversed().map((milestone) => (
        <li key={milestone.id} class="card milestone" data-now={isNow(milestone) || undefined}>
          <MilestoneLine milestone={milestone} all={milestones} />
          <BoardLink milestone={milestone} />
          {edited === milestone.id ? (
            <MilestoneForm milestone={milestone} all={milestones} onDone={() => setEdited(undefined)} />
          ) : (
            <button
              type="button"
              class="button button-quiet"
              aria-label={text().editOf(milestoneName(milestone))}
              onClick={() => setEdited(milestone.id)}
            >
              {text().edit}
            </button>
          )}
          {milestone.record !== undefined && (
            <ExportButtons kind="milestone" id={milestone.id} name={milestoneName(milestone)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function MilestoneLine({
  milestone,
  all,
}: {
  readonly milestone: MilestonePeriod
  readonly all: readonly MilestonePeriod[]
}) {
  const shared = milestone.record === undefined ? undefined : overlapping(all, milestone)
  return (
    <div>
      <h2 class="milestone-name">{milestoneName(milestone)}</h2>
      <p class="small soft">
        {[...(isNow(milestone) ? [text().now] : []), ...milestoneFacts(milestone, today.value)].join(' · ')}
      </p>
      {shared && <p class="field-error">{text().overlapMark(milestoneName(shared))}</p>}
    </div>
  )
}

function isNow({ startDate, endDate }: MilestonePeriod): boolean {
  return startDate <= today.value && today.value <= endDate
}
