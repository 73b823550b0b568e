// A time zone by its IANA name, with the names this browser knows offered while typing.

import { useState } from 'preact/hooks'
import { parseTimeZone, type TimeZone } from '../../domain/calendar/time-zone.ts'
import { defineText } from '../i18n/define-text.ts'
import { Field } from '../parts/field.tsx'

interface ZoneFieldProps {
  readonly label: string
  readonly zone: TimeZone
  readonly onZone: (zone: TimeZone) => void
  readonly hint?: string | undefined
}

const text = defineText({
  en: { unknown: 'This is not a known time zone. Example: Asia/Tokyo' },
  ja: { unknown: 'このタイムゾーンは見つかりません。例：Asia/Tokyo' },
})

export function ZoneField({ label, zone, onZone, hint }: ZoneFieldProps) {
  const [last, setLast] = useState<{ readonly typed: string; readonly zone: TimeZone }>({ typed: zone, zone })
  // A zone that came from elsewhere than this field replaces what was typed here.
  const typed = last.zone === zone ? last.typed : zone
  const isKnown = parseTimeZone(typed.trim()) !== undefined
  return (
    <Field label={label} hint={hint} error={isKnown ? undefined : text().unknown}>
      {(ids) => (
        <>
          <input
            {...ids}
            type="text"
            list={`${ids.id}-zones`}
            autocapitalize="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => {
              const parsed = parseTimeZone(event.currentTarget.value.trim())
              setLast({ typed: event.currentTarget.value, zone: parsed ?? zone })
              if (parsed !== undefined) onZone(parsed)
            }}
          />
          <datalist id={`${ids.id}-zones`}>
            {Intl.supportedValuesOf('timeZone').map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
