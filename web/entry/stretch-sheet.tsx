// The stretch sheet: two widths, everything else optional.

import { useState } from 'preact/hooks'
import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import { formatGain, formatLength, type Units } from '../i18n/format.ts'
import { Choice } from '../parts/choice.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { currentInstant } from '../store/now.ts'
import { profile } from '../store/signals.ts'
import { DateTimeFields, NoteField, SheetButtons } from './entry-fields.tsx'
import { entryText } from './entry-text.ts'
import { LengthStepper } from './length-stepper.tsx'
import { openStretchForm, type StretchForm, type StretchWidths, stretchFields, widthsOf } from './stretch-form.ts'
import { stretchText as text } from './stretch-text.ts'
import { useEntrySave } from './use-entry-save.ts'

interface StretchSheetProps {
  readonly date: LocalDate
  readonly session: Stretch | undefined
  /** The session before this one, to start from. */
  readonly last: Stretch | undefined
  readonly onClose: () => void
}

const AreasField = lazyPart(async () => (await import('./areas-field.tsx')).AreasField)

const FIRST_GUESS_MM = 1400
const INCH_MM = 25.4

export function StretchSheet({ date, session, last, onClose }: StretchSheetProps) {
  const { units, zone } = profile.value
  const [form, setForm] = useState(() => openStretchForm({ session, last, now: currentInstant(), zone, units }))
  const [day, setDay] = useState(date)
  const [isBodyOpen, setBodyOpen] = useState(() => Object.keys(form.areas).length > 0)
  const entry = useEntrySave('stretch', session?.id, onClose)
  const change = (part: Partial<StretchForm>) => setForm((current) => ({ ...current, ...part }))
  const widths = widthsOf(form, units)
  const isWaiting = session?.beforeMm !== undefined && session.afterMm === undefined
  const stepMm = stepOf(profile.value.widthStepMm, units)

  const save = () => {
    if (widths.kind === 'ready')
      entry.save(
        stretchFields(form, {
          date: day,
          dayStartMinutes: minutesOfClock(profile.value.dayStart),
          zone,
          units,
          previous: session,
        }),
      )
  }
  return (
    <Sheet
      title={session === undefined ? text().titleNew : text().titleEdit}
      onClose={onClose}
      footer={
        <SheetButtons
          label={saveLabel(widths, units)}
          isDisabled={widths.kind !== 'ready' || entry.isSaving}
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
      <LengthStepper
        label={text().before}
        typed={form.before}
        onTyped={(before) => change({ before })}
        suggestionMm={last?.beforeMm ?? FIRST_GUESS_MM}
        stepMm={stepMm}
        units={units}
        hint={last?.beforeMm === undefined ? undefined : text().lastTime(formatLength(last.beforeMm, units))}
        error={entry.issues['beforeMm']}
        hasFocusFirst={!isWaiting}
      />
      <LengthStepper
        label={text().after}
        typed={form.after}
        onTyped={(after) => change({ after })}
        suggestionMm={
          widths.kind === 'ready'
            ? (widths.beforeMm ?? last?.afterMm ?? FIRST_GUESS_MM)
            : (last?.afterMm ?? FIRST_GUESS_MM)
        }
        stepMm={stepMm}
        units={units}
        hint={gainHint(widths, units)}
        error={entry.issues['afterMm']}
        hasFocusFirst={isWaiting}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={form.isDoubtful}
          onChange={(event) => change({ isDoubtful: event.currentTarget.checked })}
        />
        <span>{text().doubtful}</span>
      </label>
      <details class="more" open={isBodyOpen} onToggle={(event) => setBodyOpen(event.currentTarget.open)}>
        <summary>{text().body}</summary>
        {isBodyOpen && <AreasField areas={form.areas} onChange={(areas) => change({ areas })} />}
      </details>
      <details class="more" open={form.note !== ''}>
        <summary>{entryText().more}</summary>
        <Choice
          label={text().setting}
          options={[
            { value: 'self', text: text().self },
            { value: 'trainer', text: text().trainer },
            { value: 'class', text: text().class },
          ]}
          value={form.setting}
          canClear
          onChange={(setting) => change({ setting })}
        />
        <DateTimeFields date={day} time={form.time} onDate={setDay} onTime={(time) => change({ time })} />
        <NoteField note={form.note} onNote={(note) => change({ note })} error={entry.issues['note']} />
      </details>
    </Sheet>
  )
}

function stepOf(widthStepMm: number, units: Units): number {
  return units === 'cm' ? widthStepMm : (widthStepMm / 20) * INCH_MM
}

function gainHint(widths: StretchWidths, units: Units): string {
  return widths.kind === 'ready' && widths.beforeMm !== undefined && widths.afterMm !== undefined
    ? text().gain(formatGain(widths.afterMm - widths.beforeMm, units))
    : text().afterLater
}

function saveLabel(widths: StretchWidths, units: Units): string {
  if (widths.kind !== 'ready') return entryText().save
  const { beforeMm, afterMm } = widths
  if (beforeMm !== undefined && afterMm !== undefined) {
    return text().saveBoth(formatLength(beforeMm, units), formatLength(afterMm, units))
  }
  if (beforeMm !== undefined) return text().saveBefore(formatLength(beforeMm, units))
  return afterMm === undefined ? entryText().save : text().saveAfter(formatLength(afterMm, units))
}
