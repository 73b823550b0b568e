// The capture sheet: what was noticed, and whatever else the person wants to say about it.

import { useEffect, useRef, useState } from 'preact/hooks'
import { clockOfMinutes, minutesOfClock } from '../../domain/calendar/clock-time.ts'
import type { Instant } from '../../domain/calendar/instant.ts'
import { livedDateTime } from '../../domain/calendar/lived-day.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import {
  instantToLocalDateTime,
  localDateTimeToInstant,
  minuteOfDay,
  type TimeZone,
} from '../../domain/calendar/time-zone.ts'
import type { Capture } from '../../domain/records/capture.ts'
import { webAddress } from '../../domain/records/field-types.ts'
import { type Mood, moods } from '../../domain/records/mood.ts'
import { defineText } from '../i18n/define-text.ts'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { Toggles } from '../parts/toggles.tsx'
import { currentInstant } from '../store/now.ts'
import { profile } from '../store/signals.ts'
import { DateTimeFields, SheetButtons } from './entry-fields.tsx'
import { entryText } from './entry-text.ts'
import { moodText } from './mood-text.ts'
import { useEntrySave } from './use-entry-save.ts'

interface CaptureSheetProps {
  readonly date: LocalDate
  readonly capture: Capture | undefined
  readonly onClose: () => void
}

const text = defineText({
  en: {
    titleNew: 'Note',
    titleEdit: 'Edit note',
    noticed: 'What did you notice?',
    moods: 'It is about',
    url: 'Web address',
    badUrl: 'Write an address that starts with https:// or http://',
    reading: 'To read',
    unread: 'Unread',
    nowReading: 'Reading',
    read: 'Read',
  },
  ja: {
    titleNew: 'メモ',
    titleEdit: 'メモを直す',
    noticed: '気づいたこと',
    moods: '種類',
    url: 'リンク',
    badUrl: 'https:// または http:// で始まるアドレスを入力してください',
    reading: 'あとで読む',
    unread: '未読',
    nowReading: '読書中',
    read: '読んだ',
  },
})

export function CaptureSheet({ date, capture, onClose }: CaptureSheetProps) {
  const [at] = useState(() => capture?.at ?? currentInstant())
  const zone = capture?.zone ?? profile.value.zone
  const [day, setDay] = useState(date)
  const [time, setTime] = useState(() => clockOfMinutes(minuteOfDay(instantToLocalDateTime(at, zone))))
  const [words, setWords] = useState(capture?.text ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<Mood>>(
    () => new Set(moods.filter((mood) => capture?.moods[mood] === true)),
  )
  const [url, setUrl] = useState(capture?.url ?? '')
  const [readState, setReadState] = useState(capture?.readState)
  const noticed = useRef<HTMLTextAreaElement>(null)
  useEffect(() => noticed.current?.focus(), [])
  const entry = useEntrySave('capture', capture?.id, onClose)
  const isUrlBad = url.trim() !== '' && !webAddress.safeParse(url.trim()).success

  const save = () =>
    entry.save({
      at: momentOf({ at, day, time, zone }),
      zone,
      date: day,
      text: words,
      url: url.trim() === '' ? null : url.trim(),
      readState: readState ?? null,
      ...Object.fromEntries(
        moods
          .filter((mood) => chosen.has(mood) !== (capture?.moods[mood] === true))
          .map((mood) => [`moods.${mood}`, chosen.has(mood)]),
      ),
    })
  return (
    <Sheet
      title={capture === undefined ? text().titleNew : text().titleEdit}
      onClose={onClose}
      footer={
        <SheetButtons
          label={entryText().save}
          isDisabled={words.trim() === '' || isUrlBad || entry.isSaving}
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
      <Field label={text().noticed} error={entry.issues['text']}>
        {(ids) => (
          <textarea
            {...ids}
            rows={5}
            ref={noticed}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        )}
      </Field>
      <Toggles
        label={text().moods}
        options={moods.map((mood) => ({ value: mood, text: moodText()[mood] }))}
        values={chosen}
        onToggle={(mood, isOn) => setChosen((current) => withMood(current, mood, isOn))}
      />
      <details class="more" open={url !== '' || readState !== undefined}>
        <summary>{entryText().more}</summary>
        <Field label={text().url} error={isUrlBad ? text().badUrl : undefined}>
          {(ids) => (
            <input
              {...ids}
              type="url"
              inputMode="url"
              value={url}
              onInput={(event) => setUrl(event.currentTarget.value)}
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
          value={readState}
          canClear
          onChange={setReadState}
        />
        <DateTimeFields date={day} time={time} onDate={setDay} onTime={setTime} />
      </details>
    </Sheet>
  )
}

interface MomentParts {
  readonly at: Instant
  readonly day: LocalDate
  readonly time: string
  readonly zone: TimeZone
}

// Keeps the seconds of a moment that was not touched.
function momentOf({ at, day, time, zone }: MomentParts): Instant {
  const local = livedDateTime(day, time, minutesOfClock(profile.value.dayStart))
  const instant = local === undefined ? undefined : localDateTimeToInstant(local, zone)
  return instant === undefined || instant.slice(0, 16) === at.slice(0, 16) ? at : instant
}

function withMood(current: ReadonlySet<Mood>, mood: Mood, isOn: boolean): ReadonlySet<Mood> {
  const next = new Set(current)
  if (isOn) next.add(mood)
  else next.delete(mood)
  return next
}
