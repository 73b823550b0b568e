// The capture sheet: what was noticed, and whatever else the person wants to say about it.

import { useEffect, useRef, useState } from 'preact/hooks'
import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import { daysBetween } from '../../domain/calendar/local-date.ts'
import { moods } from '../../domain/records/mood.ts'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'
import { Toggles } from '../parts/toggles.tsx'
import { currentInstant, today } from '../store/now.ts'
import { profile } from '../store/signals.ts'
import { type CaptureForm, captureFields, isUrlFine, openCaptureForm } from './capture-form.ts'
import { captureText as text } from './capture-text.ts'
import { DateTimeFields } from './entry-fields.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { entryText } from './entry-text.ts'
import { moodText } from './mood-text.ts'
import { readingText } from './reading-text.ts'
import { type SheetProps, useEntry } from './use-entry.ts'

export function CaptureSheet(props: SheetProps<'capture'>) {
  const { opening, record: capture, onClose } = props
  const [now] = useState(currentInstant)
  const moment = {
    at: capture?.at ?? now,
    zone: capture?.zone ?? profile.value.zone,
    dayStartMinutes: minutesOfClock(profile.value.dayStart),
  }
  const entry = useEntry(props, {
    kind: 'capture',
    open: () => openCaptureForm(capture, capture?.date ?? opening.request.date, moment),
    fieldsOf: (typed) => captureFields(typed, moment, capture),
  })
  const { form, change } = entry
  const noticed = useRef<HTMLTextAreaElement>(null)
  useEffect(() => noticed.current?.focus(), [])

  return (
    <EntrySheet title={capture === undefined ? text().titleNew : text().titleEdit} entry={entry} onClose={onClose}>
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
        values={new Set(moods.filter((mood) => form.moods[mood]))}
        onToggle={(mood, isOn) => change({ moods: { ...form.moods, [mood]: isOn } })}
      />
      <CaptureDetails form={form} issues={entry.issues} onChange={change} />
    </EntrySheet>
  )
}

interface CaptureDetailsProps {
  readonly form: CaptureForm
  readonly issues: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<CaptureForm>) => void
}

function CaptureDetails({ form, issues, onChange }: CaptureDetailsProps) {
  const isWaiting = form.readState === 'unread' || form.readState === 'reading'
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
      {isWaiting && <p class="small soft">{readingText().savedAgo(daysBetween(form.date, today.value))}</p>}
      {(form.readState === 'read' || form.takeaway !== '') && (
        <Field label={text().takeaway} error={issues['takeaway']}>
          {(ids) => (
            <textarea
              {...ids}
              rows={3}
              value={form.takeaway}
              onInput={(event) => onChange({ takeaway: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <DateTimeFields
        date={form.date}
        time={form.time}
        onDate={(date) => onChange({ date })}
        onTime={(time) => onChange({ time })}
      />
    </details>
  )
}
