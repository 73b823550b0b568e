// The work sheet: hours, meetings, what got done and how heavy it felt, in a few taps.

import { useState } from 'preact/hooks'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { Workday } from '../../domain/records/workday.ts'
import { defineText } from '../i18n/define-text.ts'
import { Field } from '../parts/field.tsx'
import { LevelChoice } from '../parts/level-choice.tsx'
import { DurationField } from './duration-field.tsx'
import { DateField, NoteField } from './entry-fields.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { entryText } from './entry-text.ts'
import { useEntrySave } from './use-entry-save.ts'
import { doneCountOf, hasTooManyMeetings, openWorkForm, type WorkForm, workFields } from './work-form.ts'

interface WorkSheetProps {
  readonly date: LocalDate
  readonly workday: Workday | undefined
  readonly onClose: () => void
}

const DAY_MINUTES = 1440

const text = defineText({
  en: {
    titleNew: 'Work',
    titleEdit: 'Edit work',
    worked: 'Worked',
    meetings: 'Of that in meetings',
    done: 'Things done',
    load: 'How heavy it felt (1 light – 5 heavy)',
    loadOf: (level: number) => `${level} of 5`,
    tooManyMeetings: 'More meetings than work: check both',
    wrongCount: 'Write a whole number, like 4',
  },
  ja: {
    titleNew: '仕事',
    titleEdit: '仕事を直す',
    worked: '働いた時間',
    meetings: 'うち会議',
    done: '終わらせた数',
    load: '負荷の感じ（1 軽い〜5 重い）',
    loadOf: (level: number) => `5段階の${level}`,
    tooManyMeetings: '会議が働いた時間より長くなっています',
    wrongCount: '4 のように整数で入力してください',
  },
})

export function WorkSheet({ date, workday, onClose }: WorkSheetProps) {
  const [form, setForm] = useState(() => openWorkForm(workday, date))
  const change = (part: Partial<WorkForm>) => setForm((current) => ({ ...current, ...part }))
  const entry = useEntrySave('workday', workday?.id, onClose)

  return (
    <EntrySheet
      title={workday === undefined ? text().titleNew : text().titleEdit}
      entry={entry}
      fields={workFields(form)}
      onClose={onClose}
    >
      <DurationField
        label={text().worked}
        minutes={form.work}
        onMinutes={(work) => change({ work })}
        chips={[240, 360, 480, 540, 600, 720]}
        mostMinutes={DAY_MINUTES}
      />
      <DurationField
        label={text().meetings}
        minutes={form.meetings}
        onMinutes={(meetings) => change({ meetings })}
        chips={[0, 60, 120, 180, 240]}
        mostMinutes={DAY_MINUTES}
        error={hasTooManyMeetings(form) ? text().tooManyMeetings : undefined}
      />
      <LevelChoice label={text().load} nameOf={text().loadOf} level={form.load} onLevel={(load) => change({ load })} />
      <Field label={text().done} error={doneCountOf(form) === 'invalid' ? text().wrongCount : undefined}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            inputMode="numeric"
            value={form.done}
            onInput={(event) => change({ done: event.currentTarget.value })}
          />
        )}
      </Field>
      <details class="more" open={form.note !== ''}>
        <summary>{entryText().more}</summary>
        <DateField date={form.date} onDate={(day) => change({ date: day })} />
        <NoteField note={form.note} onNote={(note) => change({ note })} error={entry.issues['note']} />
      </details>
    </EntrySheet>
  )
}
