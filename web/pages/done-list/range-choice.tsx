// For which days: this milestone, the last four weeks, or from one date to another.

import { useEffect, useState } from 'preact/hooks'
import { addDays, daysBetween, type LocalDate, parseLocalDate } from '../../../domain/calendar/local-date.ts'
import { milestoneOn } from '../../../domain/look-back/milestones.ts'
import { formatDays } from '../../i18n/format.ts'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { readMilestones } from '../../store/milestones.ts'
import { today } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { useQuery } from '../../store/use-query.ts'
import { doneText as text } from './done-text.ts'

export interface ChosenRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

const MOST_DAYS = 366

interface RangeChoiceProps {
  /** Undefined while what is typed is no range. */
  readonly onChange: (range: ChosenRange | undefined) => void
}

export function RangeChoice({ onChange }: RangeChoiceProps) {
  const calendar = { today: today.value, weekStart: profile.value.weekStart }
  const milestones = useQuery(() => readMilestones(calendar), [calendar.today, calendar.weekStart])
  const running = milestones.kind === 'ready' ? milestoneOn(milestones.value, calendar.today) : undefined
  const [which, setWhich] = useState<'milestone' | 'weeks' | 'dates'>('milestone')
  const [typed, setTyped] = useState({ from: addDays(calendar.today, -27) as string, to: calendar.today as string })
  const range =
    which === 'milestone'
      ? running && { from: running.startDate, to: calendar.today }
      : which === 'weeks'
        ? { from: addDays(calendar.today, -27), to: calendar.today }
        : rangeOf(typed.from, typed.to)
  useEffect(() => onChange(range), [range?.from, range?.to])
  return (
    <div class="done-range">
      <Choice
        label={text().range}
        options={[
          { value: 'milestone', text: text().milestone },
          { value: 'weeks', text: text().weeks },
          { value: 'dates', text: text().dates },
        ]}
        value={which}
        onChange={(value) => value && setWhich(value)}
      />
      {which === 'dates' ? (
        <div class="field-row">
          <DateField label={text().first} value={typed.from} onInput={(from) => setTyped({ ...typed, from })} />
          <DateField
            label={text().last}
            value={typed.to}
            error={range === undefined ? text().wrongDates : undefined}
            onInput={(to) => setTyped({ ...typed, to })}
          />
        </div>
      ) : (
        range && <p class="small soft">{formatDays(range.from, range.to)}</p>
      )}
    </div>
  )
}

interface DateFieldProps {
  readonly label: string
  readonly value: string
  readonly error?: string | undefined
  readonly onInput: (value: string) => void
}

function DateField({ label, value, error, onInput }: DateFieldProps) {
  return (
    <Field label={label} error={error}>
      {(ids) => <input {...ids} type="date" value={value} onInput={(event) => onInput(event.currentTarget.value)} />}
    </Field>
  )
}

function rangeOf(first: string, last: string): ChosenRange | undefined {
  const [from, to] = [parseLocalDate(first), parseLocalDate(last)]
  if (from === undefined || to === undefined) return undefined
  return from <= to && daysBetween(from, to) < MOST_DAYS ? { from, to } : undefined
}
