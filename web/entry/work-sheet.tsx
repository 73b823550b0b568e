// The work sheet: hours, meetings, what got done and how heavy it felt, in a few taps.

import { defineText } from '../i18n/define-text.ts'
import { Field } from '../parts/field.tsx'
import { LevelChoice } from '../parts/level-choice.tsx'
import { DurationField } from './duration-field.tsx'
import { DateField, NoteField } from './entry-fields.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { entryText } from './entry-text.ts'
import { type SheetProps, useEntry } from './use-entry.ts'
import { doneCountOf, hasTooManyMeetings, openWorkForm, workFields } from './work-form.ts'

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

export function WorkSheet(props: SheetProps<'workday'>) {
  const { opening, record: workday, onClose } = props
  const entry = useEntry(props, {
    kind: 'workday',
    open: () => openWorkForm(workday, workday?.date ?? opening.request.date),
    fieldsOf: workFields,
  })
  const { form, change } = entry

  return (
    <EntrySheet title={workday === undefined ? text().titleNew : text().titleEdit} entry={entry} onClose={onClose}>
      <DurationField
        label={text().worked}
        typed={form.work}
        onTyped={(work) => change({ work })}
        chips={[240, 360, 480, 540, 600, 720]}
      />
      <DurationField
        label={text().meetings}
        typed={form.meetings}
        onTyped={(meetings) => change({ meetings })}
        chips={[0, 60, 120, 180, 240]}
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
