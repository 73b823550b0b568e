// The chart with its week cursor: pointer, keys and buttons move it; tap and Enter open the week.

import { useMemo, useState } from 'preact/hooks'
import { dayNumberToLocalDate, type LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Units } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { ChartLegend } from './chart-legend.tsx'
import { chartWords } from './chart-words.ts'
import { SaveButtons } from './save-buttons.tsx'
import { trendsText as text } from './trends-text.ts'
import type { TrendsView } from './trends-view-model.ts'
import type { TrendsWeek } from './trends-week.ts'
import { incidentTitle, weekFacts, weekName } from './trends-words.ts'
import { useWeeklyChart } from './use-weekly-chart.ts'
import { weekAfterKey } from './week-cursor.ts'
import { WeekReadout } from './week-readout.tsx'

interface TrendsFigureProps {
  readonly view: TrendsView
  readonly units: Units
  readonly cursor: LocalDate | undefined
  readonly onCursor: (week: LocalDate) => void
  readonly onOpen: (week: LocalDate) => void
  readonly notesOf: (week: TrendsWeek) => readonly string[]
}

export function TrendsFigure({ view, units, cursor, onCursor, onOpen, notesOf }: TrendsFigureProps) {
  const words = useMemo(() => chartWords(units), [units, language.value])
  const { canvas, chart, state, retry } = useWeeklyChart({ data: view.chart, words, cursor })
  const [isFocused, setFocused] = useState(false)
  const index = view.weeks.findIndex(({ summary }) => summary.start === cursor)
  const week = view.weeks[index]

  const weekUnder = (event: MouseEvent) => chart.current && dayNumberToLocalDate(chart.current.weekAt(event.clientX))
  const onPointer = (event: PointerEvent) => {
    const under = weekUnder(event)
    if (under !== null) onCursor(under)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = weekAfterKey(event.key, view.weeks, cursor)
    if (target !== undefined) onCursor(target)
    else if ((event.key === 'Enter' || event.key === ' ') && cursor !== undefined) onOpen(cursor)
    else return
    event.preventDefault()
  }

  return (
    <figure class="trends-figure card" aria-label={text().chart}>
      {state === 'failed' && <ChartFailed onRetry={retry} />}
      <div
        class="trends-canvas"
        hidden={state === 'failed'}
        role="slider"
        tabIndex={0}
        aria-label={text().chart}
        aria-description={text().chartHint}
        aria-valuemin={1}
        aria-valuemax={view.weeks.length}
        aria-valuenow={index < 0 ? view.weeks.length : index + 1}
        aria-valuetext={
          week === undefined ? text().pickWeek : [weekName(week.summary.start), ...factsOf(week, units)].join(', ')
        }
        aria-busy={state === 'loading'}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onClick={(event) => {
          const under = weekUnder(event)
          if (under !== null) onOpen(under)
        }}
      >
        <canvas ref={canvas} aria-hidden="true" />
      </div>
      <WeekReadout
        week={week}
        weeks={view.weeks}
        units={units}
        onCursor={onCursor}
        onOpen={onOpen}
        isSpoken={!isFocused}
      />
      <ChartLegend chart={view.chart} />
      <SaveButtons view={view} units={units} chart={state === 'ready' ? chart : undefined} notesOf={notesOf} />
    </figure>
  )
}

function factsOf(week: TrendsWeek, units: Units): readonly string[] {
  const incidents = (week.incidents ?? []).map(({ title }) => text().incidentFact(incidentTitle(title)))
  const facts = [...weekFacts(week, units), ...incidents]
  const busy = week.verdict.kind === 'busy' ? [text().busyWeek] : []
  return facts.length === 0 ? [text().nothing] : [...facts, ...busy]
}

function ChartFailed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div class="trends-canvas trends-canvas-failed" role="alert">
      <p>{text().chartFailed}</p>
      <button type="button" class="button" onClick={onRetry}>
        {text().retry}
      </button>
    </div>
  )
}
