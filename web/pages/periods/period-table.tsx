// Iterations or milestones as a table, newest first.

import { formatDays, type Units } from '../../i18n/format.ts'
import { type SummaryColumn, summaryColumns } from '../trends/week-columns.ts'
import '../trends/weeks-table.css'
import type { PeriodRow } from './period-row.ts'
import { spanName } from './period-words.ts'
import { periodsText as text } from './periods-text.ts'

export function PeriodTable({ rows, units }: { readonly rows: readonly PeriodRow[]; readonly units: Units }) {
  const { widths, doubtful, hours, work, notes } = summaryColumns(units)
  const columns: readonly SummaryColumn[] = [...widths, doubtful, ...hours, ...work, notes]
  return (
    <div class="weeks-table card" role="region" aria-label={text().table} tabIndex={0}>
      <table class="small figure">
        <caption class="soft">{text().caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text().period}</th>
            <th scope="col">{text().busyWeeks}</th>
            {columns.map(({ header }) => (
              <th scope="col" key={header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ span, summary, weeks }) => (
            <tr key={span.from}>
              <th scope="row">
                {spanName(span)}
                {span.milestone.title !== undefined && <span class="soft"> {formatDays(span.from, span.to)}</span>}
              </th>
              <td>{weeks.judged === 0 ? '' : text().busyOf(weeks.busy, weeks.judged)}</td>
              {columns.map(({ header, cell }) => (
                <td key={header}>{cell(summary)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
