// The weeks of the milestone beside the board: busy or not, split width, sleep, sitting, work, incidents. The person's own view,
// nowhere else.

import { addDays } from '../../../../domain/calendar/local-date.ts'
import type { MilestonePeriod } from '../../../../domain/look-back/milestones.ts'
import type { Average } from '../../../../domain/trends/average.ts'
import {
  formatDate,
  formatDays,
  formatMinutes,
  formatNumber,
  millimetresToUnits,
  unitSymbol,
} from '../../../i18n/format.ts'
import { today } from '../../../store/now.ts'
import { readRange } from '../../../store/queries.ts'
import { profile } from '../../../store/signals.ts'
import { useQuery } from '../../../store/use-query.ts'
import './month-strip.css'
import { monthStripText as text } from './month-strip-text.ts'
import { buildMonthWeeks, firstDayOfMonthStrip, type MonthCalendar, type MonthWeek } from './month-strip-view-model.ts'

export function MonthStrip({ milestone }: { readonly milestone: MilestonePeriod }) {
  const { weekStart, busyPercent } = profile.value
  const calendar = { today: today.value, weekStart, busyShare: busyPercent / 100 }
  const weeks = useQuery(
    () => readWeeks(milestone, calendar),
    [milestone.startDate, milestone.endDate, calendar.today, weekStart, busyPercent],
  )
  if (weeks.kind !== 'ready') return null
  const incidents = weeks.value.flatMap((week) => week.incidents)
  return (
    <section class="month-strip board-part" aria-labelledby="month-strip-title">
      <h2 id="month-strip-title" class="section-title">
        {text().title}
      </h2>
      <p class="small soft">{text().own}</p>
      {weeks.value.length === 0 ? <p class="soft">{text().empty}</p> : <WeekTable weeks={weeks.value} />}
      {incidents.length > 0 && (
        <>
          <h3 class="section-title">{text().incidents}</h3>
          <ul>
            {incidents.map(({ id, date, title }) => (
              <li key={id}>
                <a class="settings-back" href={`/look-back/postmortems/${id}`}>
                  {date && formatDate(date)} · {title ?? text().untitled}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function WeekTable({ weeks }: { readonly weeks: readonly MonthWeek[] }) {
  return (
    <table class="small figure">
      <thead>
        <tr class="soft">
          <th scope="col">{text().week}</th>
          <th scope="col">{text().split}</th>
          <th scope="col">
            {text().sleep} {text().nights}
          </th>
          <th scope="col">
            {text().sitting} {text().days}
          </th>
          <th scope="col">
            {text().work} {text().sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ summary, isBusy }) => (
          <tr key={summary.start} class={isBusy ? 'is-busy' : undefined}>
            <th scope="row">
              {formatDate(summary.start, { day: 'numeric', month: 'short' })}
              <span class="visually-hidden">{formatDays(summary.start, addDays(summary.start, 6))}</span>
              {isBusy && <b>{text().busy}</b>}
            </th>
            <td>{widths(summary.beforeMm, summary.afterMm)}</td>
            <td>{minutes(summary.sleep.timeInBedMinutes.mean)}</td>
            <td>{minutes(summary.sitting.minutesPerDay.mean)}</td>
            <td>{minutes(summary.work.minutes.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `124.8 → 129.3 cm`: the unit once. */
function widths(before: Average, after: Average): string {
  const { units } = profile.value
  const inUnits = (mm: number) => formatNumber(millimetresToUnits(Math.round(mm), units), 1)
  const known = [before.mean, after.mean].flatMap((mm) => (mm === undefined ? [] : inUnits(mm)))
  return known.length === 0 ? '' : `${known.join(' → ')} ${unitSymbol(units)}`
}

function minutes(value: number | undefined): string {
  return value === undefined ? '' : formatMinutes(Math.round(value))
}

async function readWeeks(milestone: MilestonePeriod, calendar: MonthCalendar): Promise<readonly MonthWeek[]> {
  const from = firstDayOfMonthStrip(milestone, calendar.weekStart)
  const to = addDays(milestone.endDate, 6)
  const [stretches, sleeps, sittings, workdays, postmortems] = await Promise.all([
    readRange('stretch', from, to),
    readRange('sleep', from, to),
    readRange('sitting', from, to),
    readRange('workday', from, to),
    readRange('postmortem', from, to),
  ])
  const records = { stretches, sleeps, sittings, workdays, captures: [], postmortems }
  return buildMonthWeeks(records, milestone, calendar)
}
