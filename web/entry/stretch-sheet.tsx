// The stretch sheet: two widths, everything else optional.

import { useState } from 'preact/hooks'
import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import { formatGain, formatLength, type Units } from '../i18n/format.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { currentInstant } from '../store/now.ts'
import type { RecordEdit } from '../store/record-edit.ts'
import { profile } from '../store/signals.ts'
import { EntrySheet } from './entry-sheet.tsx'
import { entryText } from './entry-text.ts'
import { LengthStepper } from './length-stepper.tsx'
import {
  expectedAfter,
  openStretchForm,
  type StretchForm,
  type StretchSaveOptions,
  type StretchWidths,
  stretchFields,
  type TimedStretch,
  widthsOf,
} from './stretch-form.ts'
import { stretchText as text } from './stretch-text.ts'
import { type SheetProps, useEntry } from './use-entry.ts'

const StretchPanels = lazyPart(async () => (await import('./stretch-panels.tsx')).StretchPanels)

const FIRST_GUESS_MM = 1400
const INCH_MM = 25.4

export function StretchSheet(props: SheetProps<'stretch'>) {
  const { opening, record: session, onClose } = props
  const { units, zone, widthStepMm } = profile.value
  const { last, request } = opening
  const [stretched, setStretched] = useState<TimedStretch>()
  const entry = useEntry(props, {
    kind: 'stretch',
    open: () => ({
      ...openStretchForm({ session, now: currentInstant(), zone, units }),
      day: session?.date ?? request.date,
    }),
    fieldsOf: (typed) => savableFields(typed, { date: typed.day, previous: session, stretched }),
  })
  const { form, change } = entry
  const widths = widthsOf(form, units)
  const stepMm = stepOf(widthStepMm, units)
  const measuredBefore = widths.kind === 'ready' ? widths.beforeMm : undefined
  const suggested = {
    before: last?.beforeMm ?? FIRST_GUESS_MM,
    after: expectedAfter(measuredBefore, last) ?? FIRST_GUESS_MM,
  }

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
        suggested={suggested}
        stepMm={stepMm}
        isWaiting={session?.beforeMm !== undefined && session.afterMm === undefined}
        issues={entry.issues}
        onChange={change}
      />
      <StretchPanels
        form={form}
        issue={entry.issues['note']}
        near={suggested}
        stepMm={stepMm}
        onChange={change}
        onStretched={setStretched}
      />
    </EntrySheet>
  )
}

interface WidthsProps {
  readonly form: StretchForm
  readonly widths: StretchWidths
  readonly last: Stretch | undefined
  /** Shown pale, and where the steps start from. */
  readonly suggested: Readonly<Record<'before' | 'after', number>>
  readonly stepMm: number
  readonly isWaiting: boolean
  readonly issues: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<StretchForm>) => void
}

function Widths({ form, widths, last, suggested, stepMm, isWaiting, issues, onChange }: WidthsProps) {
  const { units } = profile.value
  const common = { units, stepMm }
  return (
    <>
      <LengthStepper
        {...common}
        label={text().before}
        typed={form.before}
        onTyped={(before) => onChange({ before })}
        suggestionMm={suggested.before}
        hint={last?.beforeMm === undefined ? undefined : text().lastTime(formatLength(last.beforeMm, units))}
        error={issues['beforeMm']}
        hasFocusFirst={!isWaiting}
      />
      <LengthStepper
        {...common}
        label={text().after}
        typed={form.after}
        onTyped={(after) => onChange({ after })}
        suggestionMm={suggested.after}
        hint={
          isWaiting && hasGain(last) && form.after === ''
            ? text().expected(formatLength(suggested.after, units))
            : gainHint(widths, units)
        }
        error={issues['afterMm']}
        hasFocusFirst={isWaiting}
      />
    </>
  )
}

function savableFields(
  form: StretchForm,
  of: Pick<StretchSaveOptions, 'date' | 'previous' | 'stretched'>,
): RecordEdit<'stretch'> | undefined {
  const { units, zone, dayStart } = profile.value
  return widthsOf(form, units).kind === 'ready'
    ? stretchFields(form, { ...of, dayStartMinutes: minutesOfClock(dayStart), zone, units })
    : undefined
}

function stepOf(widthStepMm: number, units: Units): number {
  return units === 'cm' ? widthStepMm : (widthStepMm / 20) * INCH_MM
}

function hasGain(session: Stretch | undefined): boolean {
  return session?.beforeMm !== undefined && session.afterMm !== undefined
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
