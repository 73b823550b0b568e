// The capture sheet: what was noticed, and whatever else the person wants to say about it.

import { useEffect, useRef, useState } from 'preact/hooks'
import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { Capture } from '../../domain/records/capture.ts'
import { type Mood, moods } from '../../domain/records/mood.ts'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'
import { Toggles } from '../parts/toggles.tsx'
import { currentInstant } from '../store/now.ts'
import { profile } from '../store/signals.ts'
import { type CaptureForm, captureFields, isUrlFine, openCaptureForm } from './capture-form.ts'
import { captureText as text } from './capture-text.ts'
import { DateTimeFields } from './entry-fields.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { entryText } from './entry-text.ts'
import { moodText } from './mood-text.ts'
import { useEntrySave } from './use-entry-save.ts'

interface CaptureSheetProps {
  readonly date: LocalDate
  readonly capture: Capture | undefined
  readonly onClose: () => void
}

export function CaptureSheet({ date, capture, onClose }: CaptureSheetProps) {
  const [at] = useState(() => capture?.at ?? currentInstant())
  const zone = capture?.zone ?? profile.value.zone
  const [form, setForm] = useState(() => openCaptureForm(capture, date, { at, zone }))
  const change = (part: Partial<CaptureForm>) => setForm((current) => ({ ...current, ...part }))
  const noticed = useRef<HTMLTextAreaElement>(null)
  useEffect(() => noticed.current?.focus(), [])
  const entry = useEntrySave('capture', capture?.id, onClose)
  const fields = captureFields(form, { at, zone, dayStartMinutes: minutesOfClock(profile.value.dayStart) }, capture)

  return (
    <EntrySheet
      title={capture === undefined ? text().titleNew : text().titleEdit}
      entry={entry}
      fields={fields}
      onClose={onClose}
    >
      <Field label={text().noticed} error={entry.issues['text']}>
        {(ids) => (
          <textarea
            {...ids}
            rows={5}
            ref={noticed}
            value={form.words}
            onInput={(event) => change({ words: event.currentTarget.value })}
          />
        )}
      </Field>
      <Toggles
        label={text().moods}
        options={moods.map((mood) => ({ value: mood, text: moodText()[mood] }))}
        values={form.moods}
        onToggle={(mood, isOn) => change({ moods: withMood(form.moods, mood, isOn) })}
      />
      <CaptureDetails form={form} onChange={change} />
    </EntrySheet>
  )
}

interface CaptureDetailsProps {
  readonly form: CaptureForm
  readonly onChange: (part: Partial<CaptureForm>) => void
}

function CaptureDetails({ form, onChange }: CaptureDetailsProps) {
  return (
    <details class="more" open={form.url !== '' || form.readState !== undefined}>
      <summary>{entryText().more}</summary>
      <Field label={text().url} error={isUrlFine(form) ? undefined : text().badUrl}>
        {(ids) => (
          <input
            {...ids}
            type="url"
            inputMode="url"
            value={form.url}
            onInput={(event) => onChange({ url: event.currentTarget.value })}
          />
        )}
      </Field>
      <Choice
        label={text().reading}
        options={[
          { value: 'unread', text: text().unread },
          { value: 'reading', text: text().nowReading },
          { value: 'read', text: text().read },
        ]}
        value={form.readState}
        canClear
        onChange={(readState) => onChange({ readState })}
      />
      <DateTimeFields
        date={form.date}
        time={form.time}
        onDate={(date) => onChange({ date })}
        onTime={(time) => onChange({ time })}
      />
    </details>
  )
}

function withMood(current: ReadonlySet<Mood>, mood: Mood, isOn: boolean): ReadonlySet<Mood> {
  return new Set(moods.filter((each) => (each === mood ? isOn : current.has(each))))
}
