// One card for each kind of day data: what the day has, or one button.

import type { ComponentChildren } from 'preact'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { ConflictMark } from '../../entry/conflict-mark.tsx'
import { describeNight, describeStretch, describeWorkday } from '../../entry/describe-record.ts'
import { type EntryKind, openEntry } from '../../entry/open-entry.ts'
import { whyFailed } from '../../entry/why-failed.ts'
import { formatClock, formatMinutes } from '../../i18n/format.ts'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { notifyProblem } from '../../parts/notice.tsx'
import { fetchCode } from '../../store/missing-code.ts'
import { profile } from '../../store/signals.ts'
import { todayText as text } from './today-text.ts'
import type { SittingLine, TodayViewModel } from './today-view-model.ts'

interface DayCardsProps {
  readonly view: TodayViewModel
  readonly date: LocalDate
  readonly isToday: boolean
}

export function DayCards({ view, date, isToday }: DayCardsProps) {
  const { units } = profile.value
  return (
    <div class="day-cards">
      <DayCard kind="stretch" name={text().stretch} date={date} hasEntries={view.stretches.length > 0}>
        {view.stretches.map((session) => (
          <EntryButton
            key={session.id}
            kind="stretch"
            id={session.id}
            date={date}
            description={describeStretch(session, units)}
          />
        ))}
      </DayCard>
      <DayCard kind="sleep" name={text().sleep} date={date} hasEntries={view.nights.length > 0}>
        {view.nights.map(({ night }) => (
          <EntryButton key={night.id} kind="sleep" id={night.id} date={date} description={describeNight(night)} />
        ))}
      </DayCard>
      <DayCard kind="sitting" name={text().sitting} date={date} hasEntries={view.sitting.minutes !== undefined}>
        <SittingSummary line={view.sitting} date={date} isToday={isToday} />
      </DayCard>
      <DayCard kind="workday" name={text().work} date={date} hasEntries={view.workday !== undefined} isSingle>
        {view.workday && (
          <EntryButton kind="workday" id={view.workday.id} date={date} description={describeWorkday(view.workday)} />
        )}
      </DayCard>
    </div>
  )
}

interface DayCardProps {
  readonly kind: Exclude<EntryKind, 'capture'>
  readonly name: string
  readonly date: LocalDate
  readonly hasEntries: boolean
  /** A day has one of it: no second add button. */
  readonly isSingle?: boolean
  readonly children: ComponentChildren
}

const icons: Readonly<Record<DayCardProps['kind'], IconName>> = {
  stretch: 'stretch',
  sleep: 'sleep',
  sitting: 'sitting',
  workday: 'work',
}

function DayCard({ kind, name, date, hasEntries, isSingle, children }: DayCardProps) {
  const canAdd = !(isSingle && hasEntries)
  return (
    <section class={hasEntries ? 'card day-card day-card-full' : 'card day-card'}>
      <h2>
        <Icon name={icons[kind]} />
        {name}
      </h2>
      {canAdd && (
        <button
          type="button"
          class="day-card-add"
          aria-label={text().addMore(name)}
          onClick={() => openEntry({ kind, date })}
        >
          <Icon name="plus" />
        </button>
      )}
      <div class="day-card-body">{children}</div>
    </section>
  )
}

interface EntryButtonProps {
  readonly kind: EntryKind
  readonly id: string
  readonly date: LocalDate
  readonly description: { readonly main: string; readonly details: readonly string[] }
}

function EntryButton({ kind, id, date, description }: EntryButtonProps) {
  return (
    <button type="button" class="entry-button" onClick={() => openEntry({ kind, id, date })}>
      <span class="figure">{description.main}</span>
      {description.details.length > 0 && <span class="small soft">{description.details.join(' · ')}</span>}
      <ConflictMark kind={kind} id={id} />
    </button>
  )
}

function SittingSummary({
  line,
  date,
  isToday,
}: {
  readonly line: SittingLine
  readonly date: LocalDate
  readonly isToday: boolean
}) {
  const { running } = line
  return (
    <>
      {line.minutes !== undefined && (
        <a class="entry-button" href={`/log?day=${date}`}>
          <span class="figure">{text().satFor(formatMinutes(line.minutes))}</span>
          {line.sittings.map(({ id }) => (
            <ConflictMark key={id} kind="sitting" id={id} />
          ))}
        </a>
      )}
      {running && (
        <p class="small" role="timer">
          {text().sinceStart(
            formatClock(running.sitting.startAt, running.sitting.zone),
            formatMinutes(running.minutes),
          )}
        </p>
      )}
      {isToday && (
        <button
          type="button"
          class="button timer-button"
          onClick={() => pressTimer(running ? 'stopTimers' : 'startTimer')}
        >
          <Icon name={running ? 'stop' : 'start'} />
          {running ? text().stopTimer : text().startTimer}
        </button>
      )}
    </>
  )
}

async function pressTimer(deed: 'startTimer' | 'stopTimers'): Promise<void> {
  try {
    const timer = await fetchCode(() => import('./sitting-timer.ts'))
    await timer[deed]()
  } catch (error) {
    notifyProblem(await whyFailed(error, text().notKept))
  }
}
