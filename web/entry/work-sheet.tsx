// The work sheet: hours, meetings, what got done and how heavy it felt, in a few taps.

import { useState } from 'preact/hooks'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { Workday } from '../../domain/records/workday.ts'
import { defineText } from '../i18n/define-text.ts'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { type DurationEntry, DurationField } from './duration-field.tsx'
import { DateField, NoteField, SheetButtons } from './entry-fields.tsx'
import { entryText } from './entry-text.ts'
import { useEntrySave } from './use-entry-save.ts'

interface WorkSheetProps {
  readonly date: LocalDate
  readonly workday: Workday | undefined
  readonly onClose: () => void
}

const DAY_MINUTES = 1440
const MOST_DONE = 10_000

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
  const [day, setDay] = useState(date)
  const [work, setWork] = useState<DurationEntry>(workday?.workMinutes ?? 'empty')
  const [meetings, setMeetings] = useState<DurationEntry>(workday?.meetingMinutes ?? 'empty')
  const [done, setDone] = useState(workday?.doneCount === undefined ? '' : String(workday.doneCount))
  const [load, setLoad] = useState<number | undefined>(workday?.load)
  const [note, setNote] = useState(workday?.note ?? '')
  const entry = useEntrySave('workday', workday?.id, onClose)

  const hasTooManyMeetings = typeof work === 'number' && typeof meetings === 'number' && meetings > work
  const doneCount = countOf(done)
  const isInvalid = work === 'invalid' || meetings === 'invalid' || doneCount === 'invalid' || hasTooManyMeetings
  const isEmpty =
    work === 'empty' && meetings === 'empty' && doneCount === 'empty' && load === undefined && note.trim() === ''

  const save = () =>
    entry.save({
      date: day,
      workMinutes: typeof work === 'number' ? work : null,
      meetingMinutes: typeof meetings === 'number' ? meetings : null,
      doneCount: typeof doneCount === 'number' ? doneCount : null,
      load: load ?? null,
      note: note.trim() === '' ? null : note,
    })
  return (
    <Sheet
      title={workday === undefined ? text().titleNew : text().titleEdit}
      onClose={onClose}
      footer={
        <SheetButtons
          label={entryText().save}
          isDisabled={isInvalid || isEmpty || entry.isSaving}
          onSave={save}
          onDelete={entry.remove}
        />
      }
    >
      {entry.problem && (
        <p class="field-error" role="alert">
          {entry.problem}
        </p>
      )}
      <DurationField
        label={text().worked}
        minutes={work}
        onMinutes={setWork}
        chips={[240, 360, 480, 540, 600, 720]}
        mostMinutes={DAY_MINUTES}
      />
      <DurationField
        label={text().meetings}
        minutes={meetings}
        onMinutes={setMeetings}
        chips={[0, 60, 120, 180, 240]}
        mostMinutes={DAY_MINUTES}
        error={hasTooManyMeetings ? text().tooManyMeetings : undefined}
      />
      <Choice
        label={text().load}
        options={[1, 2, 3, 4, 5].map((level) => ({ value: level, text: String(level), label: text().loadOf(level) }))}
        value={load}
        canClear
        onChange={setLoad}
      />
      <Field label={text().done} error={doneCount === 'invalid' ? text().wrongCount : undefined}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            inputMode="numeric"
            value={done}
            onInput={(event) => setDone(event.currentTarget.value)}
          />
        )}
      </Field>
      <details class="more" open={note !== ''}>
        <summary>{entryText().more}</summary>
        <DateField date={day} onDate={setDay} />
        <NoteField note={note} onNote={setNote} error={entry.issues['note']} />
      </details>
    </Sheet>
  )
}

function countOf(typed: string): number | 'empty' | 'invalid' {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return 'empty'
  return /^\d{1,5}$/.test(plain) && Number(plain) <= MOST_DONE ? Number(plain) : 'invalid'
}
