// The Log: everything by day, newest first, going on as long as one scrolls.

import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { addDays, type LocalDate, parseLocalDate } from '../../../domain/calendar/local-date.ts'
import { descriptionOf, EntryLine } from '../../entry/entry-line.tsx'
import { HistoryButton } from '../../entry/history-button.tsx'
import type { EntryKind } from '../../entry/open-entry.ts'
import { formatDate } from '../../i18n/format.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Icon } from '../../parts/icon.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { Toggles } from '../../parts/toggles.tsx'
import { readDaysBefore } from '../../store/queries.ts'
import { useQuery } from '../../store/use-query.ts'
import { GroupingChoice } from '../periods/grouping-choice.tsx'
import './log.css'
import { type LogGrouping, LogGroupSection, logGroupings, useLogSpans } from './log-groups.tsx'
import { logText as text } from './log-text.ts'
import { buildLogDays, groupLogDays, type LogDay } from './log-view-model.ts'
import { TrashList } from './trash-list.tsx'

const DAYS_PER_PAGE = 30
const entryKinds = ['stretch', 'sleep', 'sitting', 'workday', 'capture'] as const satisfies readonly EntryKind[]

export function LogPage() {
  const { query } = useLocation()
  const isTrash = query['trash'] !== undefined
  usePageTitle(isTrash ? text().trash : text().title)
  return (
    <main class="page log" id="main">
      <header class="log-header">
        <h1 class="page-title">{isTrash ? text().trash : text().title}</h1>
        <a class="button button-quiet" href={isTrash ? '/log' : '/log?trash'}>
          {!isTrash && <Icon name="trash" />}
          {isTrash ? text().back : text().trash}
        </a>
      </header>
      {isTrash ? <TrashList /> : <Days from={parseLocalDate(query['day'] ?? '')} />}
    </main>
  )
}

/** `from` is the newest day to show; everything when it is absent. */
function Days({ from }: { readonly from: LocalDate | undefined }) {
  const [count, setCount] = useState(DAYS_PER_PAGE)
  const [kinds, setKinds] = useState<ReadonlySet<EntryKind>>(new Set())
  const [search, setSearch] = useState('')
  const shown = useLastReady(useQuery(() => readDaysBefore(from && addDays(from, 1), count), [from, count]))
  const [grouping, setGrouping] = useState<LogGrouping>('day')
  const spans = useLogSpans(grouping)
  if (shown.kind === 'failed') return <QueryFailed />
  if (shown.kind === 'loading') return <div class="loading" aria-busy="true" />
  const days = buildLogDays(shown.value, { kinds, search })
  const groups = groupLogDays(days, spans)
  const hasMore = shown.value.length === count
  if (shown.value.length === 0) return <EmptyState title={text().emptyTitle} body={text().emptyBody} />
  return (
    <>
      <search class="log-filter">
        <input
          type="search"
          aria-label={text().search}
          placeholder={text().search}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <Toggles
          label={text().kinds}
          isLabelHidden
          options={entryKinds.map((kind) => ({ value: kind, text: text()[kind] }))}
          values={kinds}
          onToggle={(kind, isOn) =>
            setKinds((current) => new Set(isOn ? [...current, kind] : [...current].filter((other) => other !== kind)))
          }
        />
        <GroupingChoice grouping={grouping} offered={logGroupings} onGrouping={setGrouping} />
      </search>
      {days.length === 0 && !hasMore && <p class="soft">{text().noMatch}</p>}
      {groups.map((group, index) => (
        <LogGroupSection key={group.span?.from ?? index} group={group} isWhole={!hasMore || index < groups.length - 1}>
          {group.days.map((day) => (
            <DaySection key={day.date} day={day} />
          ))}
        </LogGroupSection>
      ))}
      {hasMore ? (
        <MoreDays key={count} onSeen={() => setCount(count + DAYS_PER_PAGE)} />
      ) : (
        <p class="small soft log-end">{text().end}</p>
      )}
    </>
  )
}

function DaySection({ day }: { readonly day: LogDay }) {
  const name = formatDate(day.date, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
  return (
    <section class="log-day" aria-label={name}>
      <h2>
        <a href={`/?date=${day.date}`} aria-label={text().addOn(name)}>
          {name}
        </a>
      </h2>
      <ul class="card log-entries">
        {day.records.map((record) => (
          <li key={record.id} class="log-line">
            <EntryLine record={record} />
            <HistoryButton kind={record.kind} id={record.id} of={descriptionOf(record).main} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function MoreDays({ onSeen }: { readonly onSeen: () => void }) {
  const mark = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const element = mark.current
    if (element === null) return
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onSeen(), {
      rootMargin: '800px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <p ref={mark} class="small soft log-end" aria-busy="true">
      {text().more}
    </p>
  )
}

// While the next page is read, the days so far stay on screen.
function useLastReady<Answer extends { readonly kind: string }>(query: Answer): Answer {
  const last = useRef(query)
  if (query.kind !== 'loading') last.current = query
  return last.current
}
