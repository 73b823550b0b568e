// Look back: what was noticed during the last four weeks, waiting in one place.

import { addDays } from '../../../domain/calendar/local-date.ts'
import type { Capture } from '../../../domain/records/capture.ts'
import { moodText } from '../../entry/mood-text.ts'
import { openEntry } from '../../entry/open-entry.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { today } from '../../store/now.ts'
import { readRange } from '../../store/queries.ts'
import { useQuery } from '../../store/use-query.ts'
import { CaptureGroup } from './capture-group.tsx'
import './look-back.css'
import { LookBackLinks } from './look-back-links.tsx'
import { lookBackText as text } from './look-back-text.ts'
import { buildLookBackViewModel } from './look-back-view-model.ts'
import { RunningMilestone } from './running-milestone.tsx'
import { ToRead } from './to-read.tsx'

const PERIOD_DAYS = 28

export function LookBackPage() {
  const from = addDays(today.value, 1 - PERIOD_DAYS)
  const captures = useQuery(() => readRange('capture', from, today.value), [from, today.value])
  usePageTitle(text().title)
  return (
    <main class="page look-back" id="main">
      <header>
        <h1 class="page-title">{text().title}</h1>
        <p class="soft">{text().intro}</p>
      </header>
      <RunningMilestone />
      <LookBackLinks />
      {captures.kind === 'failed' && <QueryFailed />}
      {captures.kind === 'loading' && <div class="loading" aria-busy="true" />}
      {captures.kind === 'ready' &&
        (captures.value.length === 0 ? (
          <EmptyState title={text().emptyTitle} body={text().emptyBody}>
            <button
              type="button"
              class="button button-primary"
              onClick={() => openEntry({ kind: 'capture', date: today.value })}
            >
              {text().write}
            </button>
          </EmptyState>
        ) : (
          <Groups captures={captures.value} />
        ))}
      <ToRead />
    </main>
  )
}

function Groups({ captures }: { readonly captures: readonly Capture[] }) {
  const view = buildLookBackViewModel(captures)
  if (view.byMood.length === 0) return null
  return (
    <div class="look-back-groups">
      {view.byMood.map(({ mood, captures: group }) => (
        <CaptureGroup key={mood} title={mood === 'none' ? text().other : moodText()[mood]} captures={group} />
      ))}
    </div>
  )
}
