// The sleep sheet: bed and wake time with the resulting hours, the rest optional.

import { useState } from 'preact/hooks'
import { clockOfMinutes, minutesOfClock } from '../../domain/calendar/clock-time.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { Sleep } from '../../domain/records/sleep.ts'
import { formatDate, formatMinutes } from '../i18n/format.ts'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { profile } from '../store/signals.ts'
import { DateField, NoteField, SheetButtons, TimeField } from './entry-fields.tsx'
import { entryText } from './entry-text.ts'
import {
  bedSliderMinutes,
  type ClockPick,
  type Night,
  nightOf,
  openSleepForm,
  type SleepForm,
  sleepFields,
} from './sleep-form.ts'
import './sleep-sheet.css'
import { sleepText as text } from './sleep-text.ts'
import { useEntrySave } from './use-entry-save.ts'
import { ZoneField } from './zone-field.tsx'

interface SleepSheetProps {
  /** The date that the night ends on. */
  readonly date: LocalDate
  readonly night: Sleep | undefined
  readonly usual: { readonly bed: string; readonly wake: string } | undefined
  readonly onClose: () => void
}

const SHORTEST_MINUTES = 10

export function SleepSheet({ date, night: previous, usual, onClose }: SleepSheetProps) {
  const [form, setForm] = useState(() => openSleepForm({ night: previous, zone: profile.value.zone, usual }))
  const [day, setDay] = useState(date)
  const entry = useEntrySave('sleep', previous?.id, onClose)
  const change = (part: Partial<SleepForm>) => setForm((current) => ({ ...current, ...part }))
  const night = nightOf(form, day, minutesOfClock(profile.value.dayStart))
  const minuteProblems = minuteProblemsOf(form, night)
  const canSave =
    night !== undefined && night.minutes >= SHORTEST_MINUTES && !minuteProblems.onset && !minuteProblems.waso

  return (
    <Sheet
      title={previous === undefined ? text().titleNew : text().titleEdit}
      onClose={onClose}
      footer={
        <SheetButtons
          label={entryText().save}
          isDisabled={!canSave || entry.isSaving}
          onSave={() => night && entry.save(sleepFields(form, day, night))}
          onDelete={entry.remove}
        />
      }
    >
      {entry.problem && (
        <p class="field-error" role="alert">
          {entry.problem}
        </p>
      )}
      <p class="sleep-result" aria-live="polite">
        <span class="small soft">{text().endsOn(formatDate(day))}</span>
        <strong class="figure">{night === undefined ? '–' : text().inBed(formatMinutes(night.minutes))}</strong>
        {night !== undefined && night.minutes < SHORTEST_MINUTES && <span class="field-error">{text().tooShort}</span>}
      </p>
      <div class="sleep-times">
        <SleepTime
          label={text().bed}
          time={form.bed}
          slider={[-360, 720, bedSliderMinutes(form.bed)]}
          error={entry.issues['bedAt']}
          onTime={(bed) => change({ bed })}
        />
        <SleepTime
          label={text().wake}
          time={form.wake}
          slider={[0, 1080, minutesOfClock(form.wake)]}
          error={entry.issues['wakeAt']}
          onTime={(wake) => change({ wake })}
        />
      </div>
      {night && (
        <ClockChange
          label={text().bed}
          kind={night.bed}
          pick={form.bedPick}
          onPick={(bedPick) => change({ bedPick })}
        />
      )}
      {night && (
        <ClockChange
          label={text().wake}
          kind={night.wake}
          pick={form.wakePick}
          onPick={(wakePick) => change({ wakePick })}
        />
      )}
      <Choice
        label={text().awakenings}
        options={[
          ...[0, 1, 2, 3].map((count) => ({
            value: count as number | 'several',
            text: String(count),
            label: text().times(count),
          })),
          ...extraCount(form.awakenings),
          { value: 'several' as const, text: text().several },
        ]}
        value={form.awakenings}
        canClear
        onChange={(awakenings) => change({ awakenings })}
      />
      <Choice
        label={text().quality}
        options={[1, 2, 3, 4, 5].map((level) => ({
          value: level,
          text: String(level),
          label: text().qualityOf(level),
        }))}
        value={form.quality}
        canClear
        onChange={(quality) => change({ quality })}
      />
      <Choice
        label={text().place}
        options={[
          { value: 'home', text: text().home },
          { value: 'hotel', text: text().hotel },
          { value: 'other', text: text().other },
        ]}
        value={form.place}
        canClear
        onChange={(place) => change({ place })}
      />
      <details class="more" open={form.note !== '' || form.isNap || form.bedZone !== form.zone}>
        <summary>{entryText().more}</summary>
        <label class="check">
          <input
            type="checkbox"
            checked={form.isNap}
            onChange={(event) => change({ isNap: event.currentTarget.checked })}
          />
          <span>{text().nap}</span>
        </label>
        <DateField date={day} onDate={setDay} />
        <div class="field-row">
          <MinutesInput
            label={text().onset}
            typed={form.onset}
            error={minuteProblems.onset}
            onTyped={(onset) => change({ onset })}
          />
          <MinutesInput
            label={text().waso}
            typed={form.waso}
            error={minuteProblems.waso}
            onTyped={(waso) => change({ waso })}
          />
        </div>
        <ZoneField
          label={text().zone}
          zone={form.zone}
          onZone={(zone) => change(form.bedZone === form.zone ? { zone, bedZone: zone } : { zone })}
        />
        <ZoneField
          key={form.zone}
          label={text().bedZone}
          zone={form.bedZone}
          onZone={(bedZone) => change({ bedZone })}
        />
        <NoteField note={form.note} onNote={(note) => change({ note })} error={entry.issues['note']} />
      </details>
    </Sheet>
  )
}

interface SleepTimeProps {
  readonly label: string
  readonly time: string
  /** Least, most and present minutes around midnight. */
  readonly slider: readonly [number, number, number]
  readonly error: string | undefined
  readonly onTime: (time: string) => void
}

function SleepTime({ label, time, slider: [least, most, value], error, onTime }: SleepTimeProps) {
  return (
    <div class="sleep-time">
      <TimeField label={label} time={time} onTime={onTime} error={error} />
      <input
        type="range"
        aria-label={text().slider(label)}
        aria-valuetext={time}
        min={least}
        max={most}
        step={5}
        value={value}
        onInput={(event) => onTime(clockOfMinutes(Number(event.currentTarget.value)))}
      />
    </div>
  )
}

interface ClockChangeProps {
  readonly label: string
  readonly kind: Night['bed']
  readonly pick: ClockPick
  readonly onPick: (pick: ClockPick) => void
}

function ClockChange({ label, kind, pick, onPick }: ClockChangeProps) {
  if (kind === 'once') return null
  if (kind === 'never') return <p class="small soft">{text().never(label)}</p>
  return (
    <Choice
      label={text().twice(label)}
      options={[
        { value: 'earlier', text: text().first },
        { value: 'later', text: text().second },
      ]}
      value={pick}
      onChange={(chosen) => chosen && onPick(chosen)}
    />
  )
}

interface MinutesInputProps {
  readonly label: string
  readonly typed: string
  readonly error: string | undefined
  readonly onTyped: (typed: string) => void
}

function MinutesInput({ label, typed, error, onTyped }: MinutesInputProps) {
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="numeric"
          value={typed}
          onInput={(event) => onTyped(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

// A count that was recorded elsewhere and has no chip of its own keeps one while it is edited.
function extraCount(awakenings: SleepForm['awakenings']) {
  return typeof awakenings === 'number' && awakenings > 3
    ? [{ value: awakenings as number | 'several', text: String(awakenings) }]
    : []
}

function minuteProblemsOf(
  form: SleepForm,
  night: Night | undefined,
): { readonly onset: string | undefined; readonly waso: string | undefined } {
  const onset = wholeMinutes(form.onset)
  const waso = wholeMinutes(form.waso)
  const isTooLong = night !== undefined && (onset ?? 0) + (waso ?? 0) > night.minutes
  return {
    onset: Number.isNaN(onset) ? text().wrongMinutes : undefined,
    waso: Number.isNaN(waso) ? text().wrongMinutes : isTooLong ? text().tooLong : undefined,
  }
}

function wholeMinutes(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return undefined
  return /^\d{1,4}$/.test(plain) ? Number(plain) : Number.NaN
}
