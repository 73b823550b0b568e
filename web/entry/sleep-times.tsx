// Bed and wake time: typed or slid, with a question where the clocks changed that night.

import { clockOfMinutes, minutesOfClock } from '../../domain/calendar/clock-time.ts'
import { Choice } from '../parts/choice.tsx'
import { TimeField } from './entry-fields.tsx'
import { bedSliderMinutes, type ClockPick, type Night, type SleepForm } from './sleep-form.ts'
import { sleepText as text } from './sleep-text.ts'

interface SleepTimesProps {
  readonly form: SleepForm
  readonly night: Night | undefined
  readonly issues: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<SleepForm>) => void
}

export function SleepTimes({ form, night, issues, onChange }: SleepTimesProps) {
  const { bed, wake, bedPick, wakePick } = form
  return (
    <>
      <div class="sleep-times">
        <SleepTime
          label={text().bed}
          time={bed}
          slider={[-360, 720, bedSliderMinutes(bed)]}
          error={issues['bedAt']}
          onTime={(time) => onChange({ bed: time })}
        />
        <SleepTime
          label={text().wake}
          time={wake}
          slider={[0, 1080, minutesOfClock(wake)]}
          error={issues['wakeAt']}
          onTime={(time) => onChange({ wake: time })}
        />
      </div>
      {night && (
        <>
          <ClockChange
            label={text().bed}
            kind={night.bed}
            pick={bedPick}
            onPick={(pick) => onChange({ bedPick: pick })}
          />
          <ClockChange
            label={text().wake}
            kind={night.wake}
            pick={wakePick}
            onPick={(pick) => onChange({ wakePick: pick })}
          />
        </>
      )}
    </>
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
