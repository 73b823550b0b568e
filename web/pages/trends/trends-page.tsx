// Trends: the weeks on one time axis, in a sentence, as a chart and as a table.

import { useMemo, useState } from 'preact/hooks'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { Choice } from '../../parts/choice.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { today } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { useQuery } from '../../store/use-query.ts'
import { GroupingChoice } from '../periods/grouping-choice.tsx'
import { PeriodTable } from '../periods/period-table.tsx'
import { comparisonSentence } from '../periods/period-words.ts'
import { type TrendsGrouping, trendsGroupings, withPeriods } from './grouped-weeks.ts'
import { type SittingLag, withSittingLag } from './lagged-sitting.ts'
import { readTrends, type TrendsRecords } from './read-trends.ts'
import { SittingLagChoice } from './sitting-lag-choice.tsx'
import { TrendsFigure } from './trends-figure.tsx'
import { type TrendsCalendar, type TrendsRange, trendsRanges } from './trends-range.ts'
import { trendsText as text } from './trends-text.ts'
import './trends.css'
import { buildTrendsView } from './trends-view-model.ts'
import { sideSentence, spanInWords, trendSentence, widthSentence } from './trends-words.ts'
import { usePeriods } from './use-periods.ts'
import { fetchChart } from './use-weekly-chart.ts'
import { useWidthTrend } from './use-width-trend.ts'
import { notesOfWeek } from './week-entries.ts'
import { WeekSheet } from './week-sheet.tsx'
import { WeeksTable } from './weeks-table.tsx'

// A failure shows in the figure, which tries again.
fetchChart().catch(() => undefined)

export function TrendsPage() {
  const [range, setRange] = useState<TrendsRange>('6m')
  const { weekStart, busyPercent } = profile.value
  const calendar = { today: today.value, weekStart, busyShare: busyPercent / 100 }
  const query = useQuery(() => readTrends(range, calendar), [range, calendar.today, calendar.weekStart])

  usePageTitle(text().title)
  return (
    <main class="page trends" id="main">
      <h1 class="page-title">{text().title}</h1>
      <Choice
        label={text().range}
        isLabelHidden
        options={trendsRanges.map((value) => ({
          value,
          text: text()[`range-${value}`],
          label: text()[`range-${value}-name`],
        }))}
        value={range}
        onChange={(value) => value && setRange(value)}
      />
      {query.kind === 'failed' && <QueryFailed />}
      {query.kind === 'loading' && <Reading />}
      {query.kind === 'ready' && !query.value.hasEntries && (
        <EmptyState title={text().emptyTitle} body={text().emptyBody}>
          <a class="button button-primary" href="/">
            {text().emptyStart}
          </a>
        </EmptyState>
      )}
      {query.kind === 'ready' && query.value.hasEntries && (
        <Weeks read={query.value} range={range} calendar={calendar} onShowAll={() => setRange('all')} />
      )}
    </main>
  )
}

interface WeeksProps {
  readonly read: TrendsRecords
  readonly range: TrendsRange
  readonly calendar: TrendsCalendar
  readonly onShowAll: () => void
}

function Weeks({ read: { records, postmortems }, range, calendar, onShowAll }: WeeksProps) {
  const { units } = profile.value
  const { today: date, weekStart, busyShare } = calendar
  const withoutTrend = useMemo(
    () => buildTrendsView({ records, postmortems, range, calendar, units }),
    [records, postmortems, range, date, weekStart, busyShare, units],
  )
  const withoutLag = useWidthTrend(withoutTrend, records.stretches, units)
  const [lag, setLag] = useState<SittingLag>(0)
  const [grouping, setGrouping] = useState<TrendsGrouping>('week')
  const periods = usePeriods(withoutTrend, records, grouping)
  const view = useMemo(
    () => (periods === undefined ? withSittingLag(withoutLag, lag) : withPeriods(withoutLag, periods, units)),
    [withoutLag, lag, periods, units],
  )
  const trend = trendSentence(view, units)
  const [cursor, setCursor] = useState<LocalDate>()
  const [opened, setOpened] = useState<LocalDate>()
  const [isTableShown, setTableShown] = useState(false)
  const openedWeek = view.weeks.find(({ summary }) => summary.start === opened)
  // The cursor moves often, and the table can have hundreds of rows.
  const table = useMemo(
    () => <WeeksTable weeks={view.weeks} units={units} sittingLag={lag} onOpen={show} />,
    [view, units],
  )
  function show(week: LocalDate) {
    setCursor(week)
    setOpened(week)
  }
  if (view.isEmpty) return <EmptyRange onShowAll={range === 'all' ? undefined : onShowAll} />
  return (
    <>
      <div class="trends-sentence">
        <p class="small soft figure">{spanInWords(view)}</p>
        <p>{widthSentence(view, units)}</p>
        {trend !== '' && <p>{trend}</p>}
        <p class="small soft">{sideSentence(view)}</p>
        {periods && <p role="status">{comparisonSentence(periods.rows, records, units)}</p>}
      </div>
      <TrendsFigure
        view={view}
        units={units}
        cursor={cursor}
        onCursor={setCursor}
        onOpen={show}
        notesOf={(week) => notesOfWeek(records, week.summary.start)}
      />
      <GroupingChoice grouping={grouping} offered={trendsGroupings} onGrouping={setGrouping} />
      {grouping === 'week' && <SittingLagChoice lag={lag} onLag={setLag} />}
      <a class="button" href="/insights">
        {text().insights}
      </a>
      <a class="button" href="/body">
        {text().body}
      </a>
      <button type="button" class="button" aria-expanded={isTableShown} onClick={() => setTableShown(!isTableShown)}>
        {text().table}
      </button>
      {isTableShown && (periods === undefined ? table : <PeriodTable rows={periods.rows} units={units} />)}
      {openedWeek && (
        <WeekSheet
          week={openedWeek}
          weeks={view.weeks}
          records={records}
          unusual={view.unusual}
          units={units}
          onShow={show}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}

function Reading() {
  return (
    <div class="trends-reading card" aria-busy="true">
      <p class="soft" role="status">
        {text().loading}
      </p>
    </div>
  )
}

function EmptyRange({ onShowAll }: { readonly onShowAll: (() => void) | undefined }) {
  return (
    <section class="empty">
      <p>{text().emptyRange}</p>
      {onShowAll && (
        <button type="button" class="button" onClick={onShowAll}>
          {text().showAll}
        </button>
      )}
    </section>
  )
}
