// When the person wants to be reminded, on every device and with or without notifications; and below, notifications on this one.

import { parseLocalDate } from '../../../domain/calendar/local-date.ts'
import { weekdays } from '../../../domain/records/profile.ts'
import { TimeField } from '../../entry/entry-fields.tsx'
import { formatDate, formatMinutes } from '../../i18n/format.ts'
import { Choice } from '../../parts/choice.tsx'
import { Toggles } from '../../parts/toggles.tsx'
import { profile } from '../../store/signals.ts'
import { DeviceNotifications } from './device-notifications.tsx'
import { remindersText as text } from './reminders-text.ts'
import { saveSetting } from './save-setting.ts'

const EVENING = '21:00'
const MORNING = '10:00'

export function RemindersSection() {
  const { standUpMinutes, trainerDays, trainerAt, eveningAt, lookBackAt } = profile.value
  return (
    <section class="card settings-section" id="reminders">
      <h2>{text().title}</h2>
      <p class="small soft">{text().intro}</p>
      <Choice
        label={text().standUp}
        options={[30, 45, 60, 90, 0].map((value) => ({
          value,
          text: value === 0 ? text().never : formatMinutes(value),
        }))}
        value={standUpMinutes}
        onChange={(chosen) => chosen !== undefined && void saveSetting({ standUpMinutes: chosen })}
      />
      <DailyTime
        label={text().evening}
        timeLabel={text().eveningAt}
        time={eveningAt}
        first={EVENING}
        onTime={(time) => void saveSetting({ eveningAt: time })}
      />
      <Toggles
        label={text().trainerDays}
        options={weekdays.map((value) => ({ value, text: weekdayName(value) }))}
        values={new Set(weekdays.filter((day) => trainerDays[day]))}
        onToggle={(day, isOn) => void saveTrainerDay(day, isOn ? true : null)}
      />
      {Object.keys(trainerDays).length > 0 && (
        <Time label={text().trainerAt} time={trainerAt} onTime={(time) => void saveSetting({ trainerAt: time })} />
      )}
      <DailyTime
        label={text().lookBack}
        timeLabel={text().lookBackAt}
        time={lookBackAt}
        first={MORNING}
        onTime={(time) => void saveSetting({ lookBackAt: time })}
      />
      <DeviceNotifications />
    </section>
  )
}

interface DailyTimeProps {
  readonly label: string
  readonly timeLabel: string
  /** Undefined while it is off. */
  readonly time: string | undefined
  /** The time that it begins with when it is turned on. */
  readonly first: string
  readonly onTime: (time: string | null) => void
}

function DailyTime({ label, timeLabel, time, first, onTime }: DailyTimeProps) {
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={time !== undefined}
          onChange={(event) => onTime(event.currentTarget.checked ? first : null)}
        />
        <span>{label}</span>
      </label>
      {time !== undefined && <Time label={timeLabel} time={time} onTime={onTime} />}
    </>
  )
}

interface TimeProps {
  readonly label: string
  readonly time: string
  readonly onTime: (time: string) => void
}

function Time({ label, time, onTime }: TimeProps) {
  return <TimeField label={label} time={time} onTime={(chosen) => chosen !== time && onTime(chosen)} />
}

function saveTrainerDay(day: (typeof weekdays)[number], value: true | null): Promise<void> {
  const edit: Record<`trainerDays.${string}`, true | null> = {}
  edit[`trainerDays.${day}`] = value
  return saveSetting(edit)
}

/** 2024 began with a Monday. */
function weekdayName(day: (typeof weekdays)[number]): string {
  const date = parseLocalDate(`2024-01-0${day}`)
  return date === undefined ? day : formatDate(date, { weekday: 'short' })
}
