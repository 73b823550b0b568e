// The sitting sheet: "I sat for …" after the fact.

import { useState } from 'preact/hooks'
import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { defineText } from '../i18n/define-text.ts'
import { formatDate, formatMinutes } from '../i18n/format.ts'
import { Choice } from '../parts/choice.tsx'
import { currentInstant, today } from '../store/now.ts'
import { profile } from '../store/signals.ts'
import { DurationField } from './duration-field.tsx'
import { DateField, NoteField, TimeField } from './entry-fields.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { entryText } from './entry-text.ts'
import { isForgotten, openSittingForm, type SittingForm, sittingFields } from './sitting-form.ts'
import { type SheetProps, useEntry } from './use-entry.ts'

const text = defineText({
  en: {
    titleNew: 'Sitting',
    titleEdit: 'Edit sitting',
    mode: 'What to record',
    untilNow: 'Until now',
    fromTo: 'From – to',
    total: 'Day’s total',
    satFor: 'I sat for',
    from: 'From',
    to: 'To',
    result: (length: string) => `${length} of sitting`,
    replaces: 'This total stands for the whole day (do not add the single bouts)',
    running: 'The timer is still running; saving ends it at the time below.',
    forgotten: 'The timer ran for over a day. When did you stand up?',
    countsFor: (date: string) => `(counts for ${date}, when it began)`,
  },
  ja: {
    titleNew: '座っていた時間',
    titleEdit: '座っていた時間を直す',
    mode: '記録のしかた',
    untilNow: '今まで',
    fromTo: '時刻で',
    total: '1日の合計',
    satFor: '座っていた時間',
    from: 'から',
    to: 'まで',
    result: (length: string) => `座っていた時間 ${length}`,
    replaces: 'この合計を1日分とする（個別の記録は足さない）',
    running: 'タイマーが動いています。保存すると下の時刻で終わります。',
    forgotten: 'タイマーが1日以上動いていました。立ち上がったのは何時ですか。',
    countsFor: (date: string) => `（始まった${date}の記録になります）`,
  },
})

export function SittingSheet(props: SheetProps<'sitting'>) {
  const { opening, record: sitting, onClose } = props
  const { date } = opening.request
  const [now] = useState(currentInstant)
  const isToday = date === today.value
  const momentOn = (day: LocalDate) => ({
    date: day,
    zone: sitting?.zone ?? profile.value.zone,
    now,
    dayStartMinutes: minutesOfClock(profile.value.dayStart),
  })
  const entry = useEntry(props, {
    kind: 'sitting',
    open: () => {
      const day = sitting?.date ?? date
      return {
        ...openSittingForm({ sitting, moment: momentOn(day), isToday, usualStart: opening.usualFirstSitting }),
        day,
      }
    },
    fieldsOf: (typed) => sittingFields(typed, momentOn(typed.day))?.fields,
  })
  const { form, change } = entry
  const result = sittingFields(form, momentOn(form.day))
  const isRunning = sitting?.startAt !== undefined && sitting.endAt === undefined

  return (
    <EntrySheet title={sitting === undefined ? text().titleNew : text().titleEdit} entry={entry} onClose={onClose}>
      {isRunning && <p class="small soft">{isForgotten(sitting, now) ? text().forgotten : text().running}</p>}
      {sitting === undefined && (
        <Choice
          label={text().mode}
          options={[
            ...(isToday ? [{ value: 'until-now' as const, text: text().untilNow }] : []),
            { value: 'from-to' as const, text: text().fromTo },
            { value: 'total' as const, text: text().total },
          ]}
          value={form.mode}
          onChange={(mode) => mode && change({ mode })}
        />
      )}
      <SittingLength form={form} issues={entry.issues} onChange={change} />
      {result && (
        <p class="figure" aria-live="polite">
          {text().result(formatMinutes(result.minutes))}
          {result.fields.date && result.fields.date !== form.day && (
            <span class="small soft"> {text().countsFor(formatDate(result.fields.date))}</span>
          )}
        </p>
      )}
      <details class="more" open={form.note !== ''}>
        <summary>{entryText().more}</summary>
        <DateField date={form.day} onDate={(day) => change({ day })} />
        <NoteField note={form.note} onNote={(note) => change({ note })} error={entry.issues['note']} />
      </details>
    </EntrySheet>
  )
}

interface SittingLengthProps {
  readonly form: SittingForm
  readonly issues: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<SittingForm>) => void
}

function SittingLength({ form, issues, onChange }: SittingLengthProps) {
  if (form.mode === 'from-to') {
    const { startAt, endAt } = issues
    return (
      <div class="field-row">
        <TimeField label={text().from} time={form.start} onTime={(start) => onChange({ start })} error={startAt} />
        <TimeField label={text().to} time={form.end} onTime={(end) => onChange({ end })} error={endAt} />
      </div>
    )
  }
  return (
    <>
      <DurationField
        label={text().satFor}
        typed={form.minutes}
        onTyped={(minutes) => onChange({ minutes })}
        chips={form.mode === 'total' ? [240, 360, 480, 600, 720] : [30, 60, 90, 120, 180]}
        error={issues['minutes']}
      />
      {form.mode === 'total' && (
        <label class="check">
          <input
            type="checkbox"
            checked={form.replacesBouts}
            onChange={(event) => onChange({ replacesBouts: event.currentTarget.checked })}
          />
          <span>{text().replaces}</span>
        </label>
      )}
    </>
  )
}
