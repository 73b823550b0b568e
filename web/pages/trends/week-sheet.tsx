// One week: its numbers, why it was busy or not, and every entry of it by day.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { LoggedRecords } from '../../../domain/trends/weekly-summary.ts'
import { EntryLine } from '../../entry/entry-line.tsx'
import { formatDate, type Units } from '../../i18n/format.ts'
import { Icon } from '../../parts/icon.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { BusyReasons } from './busy-reasons.tsx'
import { trendsText as text } from './trends-text.ts'
import type { TrendsWeek } from './trends-week.ts'
import { incidentTitle, weekName } from './trends-words.ts'
import { weekAfterKey } from './week-cursor.ts'
import { entriesByDay } from './week-entries.ts'
import { weekNumbers } from './week-numbers.ts'
import './week-sheet.css'

interface WeekSheetProps {
  readonly week: TrendsWeek
  readonly weeks: readonly TrendsWeek[]
  readonly records: LoggedRecords
  /** Days whose split width is unlike the others. */
  readonly unusual: readonly LocalDate[]
  readonly units: Units
  readonly onShow: (week: LocalDate) => void
  readonly onClose: () => void
}

export function WeekSheet({ week, weeks, records, unusual, units, onShow, onClose }: WeekSheetProps) {
  const { start } = week.summary
  return (
    <Sheet
      title={weekName(start)}
      isWide
      onClose={onClose}
      footer={<WeekSteps start={start} weeks={weeks} onShow={onShow} />}
    >
      <BusyReasons verdict={week.verdict} />
      <WeekNumbers week={week} units={units} />
      <WeekIncidents week={week} />
      <WeekEntries start={start} records={records} unusual={unusual} />
    </Sheet>
  )
}

function WeekSteps({ start, weeks, onShow }: { readonly start: LocalDate } & Pick<WeekSheetProps, 'weeks' | 'onShow'>) {
  const step = (key: 'ArrowLeft' | 'ArrowRight') => {
    const target = weekAfterKey(key, weeks, start)
    if (target !== undefined) onShow(target)
  }
  return (
    <>
      <button
        type="button"
        class="button week-step"
        disabled={start === weeks[0]?.summary.start}
        onClick={() => step('ArrowLeft')}
      >
        <Icon name="previous" />
        {text().previousWeek}
      </button>
      <button
        type="button"
        class="button week-step"
        disabled={start === weeks.at(-1)?.summary.start}
        onClick={() => step('ArrowRight')}
      >
        {text().nextWeek}
        <Icon name="next" />
      </button>
    </>
  )
}

function WeekNumbers({ week, units }: Pick<WeekSheetProps, 'week' | 'units'>) {
  const numbers = weekNumbers(week.summary, units)
  if (numbers.length === 0) return null
  return (
    <section aria-labelledby="week-numbers">
      <h3 id="week-numbers" class="section-title">
        {text().weekNumbers}
      </h3>
      <dl class="week-numbers figure">
        {numbers.map(({ name, value, count }) => (
          <div key={name}>
            <dt class="small soft">{name}</dt>
            <dd>
              {value} {count && <span class="small soft">{count}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function WeekIncidents({ week: { incidents = [] } }: Pick<WeekSheetProps, 'week'>) {
  if (incidents.length === 0) return null
  return (
    <section aria-labelledby="week-incidents">
      <h3 id="week-incidents" class="section-title">
        {text().incidents}
      </h3>
      {incidents.map(({ id, date, title }) => (
        <a key={id} class="entry-line entry-button" href={`/look-back/postmortems/${id}`}>
          <Icon name="look-back" />
          <span class="entry-words">
            <span dir="auto">{incidentTitle(title)}</span>
            <span class="small soft">{formatDate(date)}</span>
          </span>
        </a>
      ))}
    </section>
  )
}

function WeekEntries({
  start,
  records,
  unusual,
}: { readonly start: LocalDate } & Pick<WeekSheetProps, 'records' | 'unusual'>) {
  const days = entriesByDay(records, start)
  return (
    <section aria-labelledby="week-entries">
      <h3 id="week-entries" class="section-title">
        {text().entries}
      </h3>
      {days.length === 0 && <p class="soft">{text().noEntries}</p>}
      {days.map(({ date, entries }) => (
        <section key={date} class="week-day" aria-label={formatDate(date)}>
          <h4>{formatDate(date)}</h4>
          {unusual.includes(date) && <p class="small">◯ {text().unusualDay}</p>}
          <ul>
            {entries.map((record) => (
              <li key={record.id}>
                <EntryLine record={record} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
