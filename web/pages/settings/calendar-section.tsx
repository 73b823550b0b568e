// When days and weeks start, and where the person lives.

import { ZoneField } from '../../entry/zone-field.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { profile } from '../../store/signals.ts'
import { saveSetting } from './save-setting.ts'
import { settingsText as text } from './settings-text.ts'

export function CalendarSection() {
  const { weekStart, busyPercent, dayStart, zone } = profile.value
  return (
    <section class="card settings-section">
      <h2>{text().calendar}</h2>
      <Choice
        label={text().weekStart}
        options={[
          { value: 1, text: text().monday },
          { value: 6, text: text().saturday },
          { value: 7, text: text().sunday },
        ]}
        value={weekStart}
        onChange={(chosen) => chosen && void saveSetting({ weekStart: chosen })}
      />
      <Choice
        label={text().busyFrom}
        options={[
          { value: 50, text: text().busyHalf },
          { value: 67, text: text().busyThird },
          { value: 75, text: text().busyQuarter },
          { value: 90, text: text().busyTenth },
        ]}
        value={busyPercent}
        onChange={(chosen) => chosen && void saveSetting({ busyPercent: chosen })}
      />
      <p class="small soft">{text().busyHint}</p>
      <Field label={text().dayStart} hint={text().dayStartHint}>
        {(ids) => (
          <input
            {...ids}
            type="time"
            min="00:00"
            max="11:59"
            value={dayStart}
            onChange={(event) =>
              event.currentTarget.validity.valid &&
              event.currentTarget.value &&
              void saveSetting({ dayStart: event.currentTarget.value })
            }
          />
        )}
      </Field>
      <ZoneField
        key={zone}
        label={text().zone}
        hint={text().zoneHint}
        zone={zone}
        onZone={(chosen) => chosen !== zone && void saveSetting({ zone: chosen })}
      />
    </section>
  )
}
