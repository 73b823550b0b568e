// What was taken for title, time and address of a list, to be looked at and changed.

import { type LocalDate, parseLocalDate } from '../../../domain/calendar/local-date.ts'
import type { DoneColumns } from '../../../domain/done-list/done-columns.ts'
import type { DayOrder } from '../../../domain/done-list/done-date.ts'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { doneText as text } from './done-text.ts'

interface ColumnChoiceProps {
  readonly headers: readonly string[]
  readonly columns: DoneColumns
  readonly onColumns: (columns: DoneColumns) => void
  /** For a list without times. */
  readonly date: LocalDate
  readonly onDate: (date: LocalDate) => void
  /** Undefined where nothing is unclear. */
  readonly order: DayOrder | undefined
  readonly onOrder: (order: DayOrder) => void
}

export function ColumnChoice(props: ColumnChoiceProps) {
  const { headers, columns, onColumns, date, onDate, order, onOrder } = props
  const roles = [
    { role: 'title', label: text().columnTitle },
    { role: 'time', label: text().columnTime },
    { role: 'url', label: text().columnUrl },
  ] as const
  return (
    <fieldset class="done-columns">
      <legend class="choice-label">{text().columns}</legend>
      <div class="field-row">
        {roles.map(({ role, label }) => (
          <Field key={role} label={label}>
            {(ids) => (
              <select
                {...ids}
                value={columns[role] ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  onColumns({ ...columns, [role]: value === '' ? undefined : Number(value) })
                }
              >
                <option value="">{text().noColumn}</option>
                {headers.map((header, index) => (
                  <option key={`${index} ${header}`} value={index}>
                    {header}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
        {columns.time === undefined && (
          <Field label={text().day}>
            {(ids) => (
              <input
                {...ids}
                type="date"
                value={date}
                onInput={({ currentTarget: { value } }) => onDate(parseLocalDate(value) ?? date)}
              />
            )}
          </Field>
        )}
      </div>
      {order !== undefined && (
        <Choice
          label={text().order}
          options={[
            { value: 'month-first', text: text().monthFirst },
            { value: 'day-first', text: text().dayFirst },
          ]}
          value={order}
          onChange={(value) => value && onOrder(value)}
        />
      )}
    </fieldset>
  )
}
