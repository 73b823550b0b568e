// Today: the last fan, one button to log a split width, a card a kind, and what was noticed.

import { useLocation } from 'preact-iso'
import { addDays, type LocalDate, parseLocalDate } from '../../../domain/calendar/local-date.ts'
import { formatDate } from '../../i18n/format.ts'
import { Icon } from '../../parts/icon.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { now, today } from '../../store/now.ts'
import { readDay, readLatest, readRunningSittings } from '../../store/queries.ts'
import { useQuery } from '../../store/use-query.ts'
import { CaptureList, QuickCapture } from './captures.tsx'
import { DayCards } from './day-cards.tsx'
import { SplitHero } from './split-hero.tsx'
import './today.css'
import { todayText as text } from './today-text.ts'
import { buildTodayViewModel } from './today-view-model.ts'

const RECENT_SESSIONS = 8

// Quiet extras: where their code cannot be had, what somebody does on the page says so, once.
const nothing = () => null
const ReminderCards = lazyPart(async () => (await import('./reminder-cards.tsx')).ReminderCards, nothing)
const DueActions = lazyPart(async () => (await import('./due-actions.tsx')).DueActions, nothing)

export function TodayPage() {
  const { query } = useLocation()
  const date = parseLocalDate(query['date'] ?? '') ?? today.value
  const isToday = date === today.value
  const records = useQuery(() => readTodayRecords(date), [date])

  usePageTitle(isToday ? text().title : formatDate(date))
  return (
    <main class="page today" id="main">
      <DayHeader date={date} isToday={isToday} />
      {records.kind === 'failed' && <QueryFailed />}
      {records.kind === 'loading' && <div class="today-loading" aria-busy="true" />}
      {records.kind === 'ready' && <Day date={date} isToday={isToday} records={records.value} />}
    </main>
  )
}

interface DayProps {
  readonly date: LocalDate
  readonly isToday: boolean
  readonly records: Awaited<ReturnType<typeof readTodayRecords>>
}

function Day({ date, isToday, records }: DayProps) {
  const view = buildTodayViewModel(records, date, { now: now.value, isToday })
  return (
    <>
      <SplitHero view={view} date={date} />
      <QuickCapture date={date} isToday={isToday} />
      {isToday && (
        <div class="reminders">
          <ReminderCards day={records.day} />
        </div>
      )}
      <DayCards view={view} date={date} isToday={isToday} />
      {isToday && (
        <div class="reminders">
          <DueActions />
        </div>
      )}
      {view.captures.length > 0 && (
        <section class="today-captures" aria-labelledby="captures-title">
          <h2 id="captures-title" class="section-title">
            {isToday ? text().notes : text().notesOn}
          </h2>
          <CaptureList captures={view.captures} />
        </section>
      )}
    </>
  )
}

function DayHeader({ date, isToday }: { readonly date: LocalDate; readonly isToday: boolean }) {
  return (
    <header class="day-header">
      <a class="icon-button" href={dayAddress(addDays(date, -1))} aria-label={text().previousDay}>
        <Icon name="previous" />
      </a>
      <h1>
        <span class="day-name">{isToday ? text().title : formatDate(date, { weekday: 'long' })}</span>
        <span class="small soft">
          {formatDate(date, {
            day: 'numeric',
            month: 'long',
            ...(isToday ? { weekday: 'short' } : { year: 'numeric' }),
          })}
        </span>
      </h1>
      {isToday ? (
        <span class="icon-button" />
      ) : (
        <a class="icon-button" href={dayAddress(addDays(date, 1))} aria-label={text().nextDay}>
          <Icon name="next" />
        </a>
      )}
      {!isToday && (
        <a class="day-back" href="/">
          {text().backToToday}
        </a>
      )}
    </header>
  )
}

function dayAddress(date: LocalDate): string {
  return date === today.value ? '/' : `/?date=${date}`
}

async function readTodayRecords(date: LocalDate) {
  const [day, recent, [running]] = await Promise.all([
    readDay(date),
    readLatest('stretch', RECENT_SESSIONS, addDays(date, 1)),
    readRunningSittings(),
  ])
  return { day, recent, running }
}
