// One moment of an incident: a date, which is guessed, and a time. Saved when both are left.

import { useId } from 'preact/hooks'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import { parseLocalDate } from '../../../../domain/calendar/local-date.ts'
import { instantToLocalDateTime, type TimeZone } from '../../../../domain/calendar/time-zone.ts'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import { tell } from '../../../entry/in-place/tell.ts'
import { type OpenRecord, useTyping } from '../../../entry/in-place/use-typing.ts'
import { sleepText } from '../../../entry/sleep-text.ts'
import { formatClock, formatDate } from '../../../i18n/format.ts'
import { Choice } from '../../../parts/choice.tsx'
import { today } from '../../../store/now.ts'
import { saveRecord } from '../../../store/save.ts'
import { profile } from '../../../store/signals.ts'
import {
  bothMoments,
  type IncidentMoment,
  isSkipped,
  type MomentPlace,
  momentCell,
  momentFields,
  momentProblem,
  momentText,
  withDate,
  withTime,
} from './moment-edit.ts'
import { postmortemText as text } from './postmortem-text.ts'

interface MomentFieldProps {
  readonly name: IncidentMoment
  readonly postmortem: Postmortem
  readonly open: OpenRecord<'postmortem'>
}

export function MomentField({ name, postmortem, open }: MomentFieldProps) {
  const { zone, dayStart } = profile.value
  const place: MomentPlace = { zone: postmortem.zone ?? zone, dayStart, today: today.value }
  const typing = useTyping({
    record: open,
    field: name,
    fieldsOf: (typed) => momentFields(typed, name, { postmortem, place }),
    problemOf: (typed) => problemInWords(typed, name, { postmortem, place }),
  })
  const problemId = useId()
  const shown = typing.typed ?? momentText(postmortem, name, place)
  const described = typing.problem === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': problemId }
  return (
    <fieldset
      class="field"
      onFocusOut={(event) => {
        const { currentTarget, relatedTarget } = event
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) void typing.commit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void typing.commit()
        if (event.key === 'Escape') typing.revert()
      }}
    >
      <legend class="small soft">{text()[name]}</legend>
      <div class="action-when">
        <input
          type="date"
          aria-label={text().dateOf(text()[name])}
          value={shown.slice(0, shown.indexOf('T'))}
          onInput={(event) => typing.type(withDate(shown, event.currentTarget.value))}
          {...described}
        />
        <input
          type="time"
          aria-label={text().timeOf(text()[name])}
          value={shown.slice(shown.indexOf('T') + 1)}
          onInput={(event) => typing.type(withTime(shown, event.currentTarget.value))}
          {...described}
        />
      </div>
      {typing.problem && (
        <p id={problemId} class="field-error" role="alert">
          {typing.problem}
        </p>
      )}
      <ClockChange name={name} postmortem={postmortem} zone={place.zone} shown={shown} />
    </fieldset>
  )
}

interface ClockChangeProps {
  readonly name: IncidentMoment
  readonly postmortem: Postmortem
  readonly zone: TimeZone
  /** What stands in the field. */
  readonly shown: string
}

function ClockChange({ name, postmortem, zone, shown }: ClockChangeProps) {
  if (isSkipped(shown, zone)) return <p class="small soft">{sleepText().never(text()[name])}</p>
  const [earlier, later] = bothMoments(shown, zone) ?? []
  const at = postmortem[name]
  // Before it is saved it is the first.
  if (earlier === undefined || later === undefined || at === undefined) return null
  const pick = (chosen: Instant) => tell(() => saveRecord('postmortem', postmortem.id, momentCell(name, chosen)))
  return (
    <Choice
      label={sleepText().twice(text()[name])}
      options={[
        { value: 'earlier', text: sleepText().first },
        { value: 'later', text: sleepText().second },
      ]}
      value={at === later ? 'later' : 'earlier'}
      onChange={(chosen) => void pick(chosen === 'later' ? later : earlier)}
    />
  )
}

function problemInWords(
  typed: string,
  name: IncidentMoment,
  given: { readonly postmortem: Postmortem; readonly place: MomentPlace },
): string | undefined {
  const problem = momentProblem(typed, name, given)
  if (problem === undefined) return undefined
  if (problem.kind === 'no-date') return text().needsDate
  const { zone } = given.place
  return text()[problem.kind](text()[problem.other], momentInWords(problem.at, typed, zone))
}

/** With its day where that is another one than the day that was typed. */
function momentInWords(at: Instant, typed: string, zone: MomentPlace['zone']): string {
  const local = instantToLocalDateTime(at, zone)
  const date = parseLocalDate(local.slice(0, 10))
  const clock = formatClock(at, zone)
  return date === undefined || typed.startsWith(date) ? clock : `${formatDate(date)} ${clock}`
}
