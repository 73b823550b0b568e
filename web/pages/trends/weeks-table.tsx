// The chart as a table, newest week first.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { formatDate, type Units } from '../../i18n/format.ts'
import { trendsText as text } from './trends-text.ts'
import type { TrendsWeek } from './trends-week.ts'
import { incidentColumn, tableColumns } from './week-columns.ts'
import './weeks-table.css'

interface WeeksTableProps {
  readonly weeks: readonly TrendsWeek[]
  readonly units: Units
  readonly sittingLag: number
  readonly onOpen: (week: LocalDate) => void
}

export function WeeksTable({ weeks, units, sittingLag, onOpen }: WeeksTableProps) {
  const hasIncidents = weeks.some(({ incidents }) => incidents !== undefined)
  const columns = [...tableColumns(units, sittingLag), ...(hasIncidents ? [incidentColumn()] : [])]
  return (
    <div class="weeks-table card" role="region" aria-label={text().table} tabIndex={0}>
      <table class="small figure">
        <caption class="soft">{text().tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text().week}</th>
            {columns.map(({ header }) => (
              <th scope="col" key={header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.summary.start} class={week.verdict.kind === 'busy' ? 'is-busy' : undefined}>
              <th scope="row">
                <button type="button" onClick={() => onOpen(week.summary.start)}>
                  {formatDate(week.summary.start, { day: 'numeric', month: 'numeric', year: 'numeric' })}
                </button>
              </th>
              {columns.map(({ header, cell }) => (
                <td key={header}>{cell(week)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
