// The sleep sheet: bed and wake time with the resulting hours, the rest optional.

import { useState } from 'preact/hooks'
import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import type { Instant } from '../../domain/calendar/instant.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { formatDate, formatMinutes } from '../i18n/format.ts'
import { Choice } from '../parts/choice.tsx'
import { LevelChoice } from '../parts/level-choice.tsx'
import { currentInstant } from '../store/now.ts'
import type { RecordEdit } from '../store/record-edit.ts'
import { profile } from '../store/signals.ts'
import { EntrySheet } from './entry-sheet.tsx'
import { SleepDetails } from './sleep-details.tsx'
import {
  minuteProblemsOf,
  type Night,
  nightOf,
  openSleepForm,
  SHORTEST_NIGHT_MINUTES,
  type SleepForm,
  sleepFields,
  withoutFuture,
} from './sleep-form.ts'
import './sleep-sheet.css'
import { sleepText as text } from './sleep-text.ts'
import { SleepTimes } from './sleep-times.tsx'
import { type SheetProps, useEntry } from './use-entry.ts'

export function SleepSheet(props: SheetProps<'sleep'>) {
  const { opening, record: previous, onClose } = props
  const [now] = useState(currentInstant)
  const dayStartMinutes = minutesOfClock(profile.value.dayStart)
  const entry = useEntry(props, {
    kind: 'sleep',
    open: () => {
      const { usual, request } = opening
      const day = previous?.date ?? request.date
      const form = openSleepForm({ night: previous, zone: profile.value.zone, usual })
      return { ...(previous === undefined ? withoutFuture(form, day, { now, dayStartMinutes }) : form), day }
    },
    fieldsOf: (typed) => savableFields(typed, typed.day, dayStartMinutes),
  })
  const { form, change } = entry
  const night = nightOf(form, form.day, dayStartMinutes)
  const problems = minuteProblemsOf(form, night)
  const trouble = troubleOf(night, now)

  return (
    <EntrySheet title={previous === undefined ? text().titleNew : text().titleEdit} entry={entry} onClose={onClose}>
      <Hours night={night} day={form.day} trouble={trouble} />
      <SleepTimes form={form} night={night} issues={entry.issues} onChange={change} />
      <Awakenings awakenings={form.awakenings} onAwakenings={(awakenings) => change({ awakenings })} />
      <LevelChoice
        label={text().quality}
        nameOf={text().qualityOf}
        level={form.quality}
        onLevel={(quality) => change({ quality })}
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
      <SleepDetails
        form={form}
        day={form.day}
        problems={problems}
        noteIssue={entry.issues['note']}
        onChange={change}
        onDay={(day) => change({ day })}
      />
    </EntrySheet>
  )
}

function savableFields(form: SleepForm, day: LocalDate, dayStartMinutes: number): RecordEdit<'sleep'> | undefined {
  const night = nightOf(form, day, dayStartMinutes)
  const { onset, waso } = minuteProblemsOf(form, night)
  const canSave = night !== undefined && night.minutes >= SHORTEST_NIGHT_MINUTES && !onset && !waso
  return canSave ? sleepFields(form, day, night) : undefined
}

interface HoursProps {
  readonly night: Night | undefined
  readonly day: LocalDate
  readonly trouble: 'tooShort' | 'ahead' | undefined
}

function Hours({ night, day, trouble }: HoursProps) {
  return (
    <p class="sleep-result" aria-live="polite">
      <span class="small soft">{text().endsOn(formatDate(day))}</span>
      <strong class="figure">{night === undefined ? '–' : text().inBed(formatMinutes(night.minutes))}</strong>
      {trouble && <span class="field-error">{text()[trouble]}</span>}
    </p>
  )
}

// An awakening to come is only pointed out: the device's clock may be the one that is wrong.
function troubleOf(night: Night | undefined, now: Instant): HoursProps['trouble'] {
  if (night === undefined) return undefined
  if (night.minutes < SHORTEST_NIGHT_MINUTES) return 'tooShort'
  return night.wakeAt > now ? 'ahead' : undefined
}

interface AwakeningsProps {
  readonly awakenings: SleepForm['awakenings']
  readonly onAwakenings: (awakenings: SleepForm['awakenings']) => void
}

function Awakenings({ awakenings, onAwakenings }: AwakeningsProps) {
  // A count that was recorded elsewhere and has no chip of its own keeps one while it is edited.
  const counts = typeof awakenings === 'number' && awakenings > 3 ? [0, 1, 2, 3, awakenings] : [0, 1, 2, 3]
  const options = [
    ...counts.map((count) => ({
      value: count as number | 'several',
      text: String(count),
      label: text().times(count),
    })),
    { value: 'several' as const, text: text().several },
  ]
  return <Choice label={text().awakenings} options={options} value={awakenings} canClear onChange={onAwakenings} />
}
