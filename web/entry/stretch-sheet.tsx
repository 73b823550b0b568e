// The stretch sheet: two widths, everything else optional.

import { useState } from 'preact/hooks'
import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import { formatGain, formatLength, type Units } from '../i18n/format.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { currentInstant } from '../store/now.ts'
import { profile } from '../store/signals.ts'
import { EntrySheet } from './entry-sheet.tsx'
import { entryText } from './entry-text.ts'
import { LengthStepper } from './length-stepper.tsx'
import { openStretchForm, type StretchForm, type StretchWidths, stretchFields, widthsOf } from './stretch-form.ts'
import type { StretchMoreProps } from './stretch-more.tsx'
import { stretchText as text } from './stretch-text.ts'
import { type SheetProps, useEntry } from './use-entry.ts'

const AreasField = lazyPart(async () => (await import('./areas-field.tsx')).AreasField)

const StretchMore = lazyPart(async () => (await import('./stretch-more.tsx')).StretchMore)

const FIRST_GUESS_MM = 1400
const INCH_MM = 25.4

export function StretchSheet(props: SheetProps<'stretch'>) {
  const { opening, record: session, onClose } = props
  const { units, zone, dayStart } = profile.value
  const { last, request } = opening
  const isMending = request.mending !== undefined
  const entry = useEntry(props, {
    kind: 'stretch',
    open: () => ({
      ...openStretchForm({ session, last, now: currentInstant(), zone, units, isMending }),
      day: session?.date ?? request.date,
    }),
    fieldsOf: (typed) => {
      const options = { date: typed.day, dayStartMinutes: minutesOfClock(dayStart), zone, units, previous: session }
      return widthsOf(typed, units).kind === 'ready' ? stretchFields(typed, options) : undefined
    },
  })
  const { form, change } = entry
  const widths = widthsOf(form, units)

  return (
    <EntrySheet
      title={session === undefined ? text().titleNew : text().titleEdit}
      entry={entry}
      saveLabel={saveLabel(widths, units)}
      onClose={onClose}
    >
      <Widths
        form={form}
        widths={widths}
        last={last}
        isWaiting={session?.beforeMm !== undefined && session.afterMm === undefined}
        issues={entry.issues}
        onChange={change}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={form.isDoubtful}
          onChange={(event) => change({ isDoubtful: event.currentTarget.checked })}
        />
        <span>{text().doubtful}</span>
      </label>
      <BodyDetails form={form} onChange={change} />
      <More form={form} issue={entry.issues['note']} onChange={change} />
    </EntrySheet>
  )
}

interface FormPartProps {
  readonly form: StretchForm
  readonly onChange: (part: Partial<StretchForm>) => void
}

interface WidthsProps extends FormPartProps {
  readonly widths: StretchWidths
  readonly last: Stretch | undefined
  readonly isWaiting: boolean
  readonly issues: Readonly<Record<string, string>>
}

function Widths({ form, widths, last, isWaiting, issues, onChange }: WidthsProps) {
  const { units, widthStepMm } = profile.value
  const common = { units, stepMm: stepOf(widthStepMm, units) }
  const measuredBefore = widths.kind === 'ready' ? widths.beforeMm : undefined
  return (
    <>
      <LengthStepper
        {...common}
        label={text().before}
        typed={form.before}
        onTyped={(before) => onChange({ before })}
        suggestionMm={last?.beforeMm ?? FIRST_GUESS_MM}
        hint={last?.beforeMm === undefined ? undefined : text().lastTime(formatLength(last.beforeMm, units))}
        error={issues['beforeMm']}
        hasFocusFirst={!isWaiting}
      />
      <LengthStepper
        {...common}
        label={text().after}
        typed={form.after}
        onTyped={(after) => onChange({ after })}
        suggestionMm={measuredBefore ?? last?.afterMm ?? FIRST_GUESS_MM}
        hint={gainHint(widths, units)}
        error={issues['afterMm']}
        hasFocusFirst={isWaiting}
      />
    </>
  )
}

function BodyDetails({ form, onChange }: FormPartProps) {
  const [isOpen, setOpen] = useState(() => Object.keys(form.areas).length > 0)
  return (
    <details class="more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text().body}</summary>
      {isOpen && <AreasField areas={form.areas} onChange={(areas) => onChange({ areas })} />}
    </details>
  )
}

function More(props: StretchMoreProps) {
  const [isOpen, setOpen] = useState(() => props.form.note !== '')
  return (
    <details class="more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{entryText().more}</summary>
      {isOpen && <StretchMore {...props} />}
    </details>
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
