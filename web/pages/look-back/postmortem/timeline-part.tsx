// The timeline: what happened when, and a line that is quick to type more of it into.

import { useRef } from 'preact/hooks'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import { addCells } from '../../../entry/in-place/add-cells.ts'
import { inPlaceText } from '../../../entry/in-place/in-place-text.ts'
import { type Line, LineItem } from '../../../entry/in-place/line-item.tsx'
import { newCells } from '../../../entry/in-place/line-list.tsx'
import { QuickLine } from '../../../entry/in-place/quick-line.tsx'
import { tell } from '../../../entry/in-place/tell.ts'
import type { OpenRecord } from '../../../entry/in-place/use-typing.ts'
import { formatDate } from '../../../i18n/format.ts'
import { currentInstant, now, today } from '../../../store/now.ts'
import { profile } from '../../../store/signals.ts'
import { postmortemText as text } from './postmortem-text.ts'
import {
  editedEntry,
  type TimelinePlace,
  type TimelineProblem,
  type TimelineRow,
  type TypedEntry,
  timelineRows,
  typedEntries,
  wallClock,
} from './timeline-view-model.ts'

interface TimelinePartProps {
  readonly postmortem: Postmortem
  readonly open: OpenRecord<'postmortem'>
}

export function TimelinePart({ postmortem, open }: TimelinePartProps) {
  const zone = postmortem.zone ?? profile.value.zone
  const rows = timelineRows(postmortem, zone)
  const lastTyped = useRef<string | undefined>(undefined)
  // What was typed last is what `+5` counts from, as long as it is there.
  const last = (postmortem.timeline[lastTyped.current ?? ''] ?? rows.at(-1))?.at
  const become = (lines: readonly string[], place: TimelinePlace) => typedEntries(lines, postmortem, { last, place })
  const add = async (lines: readonly string[]) => {
    const entries = become(lines, { zone, today: today.value, now: currentInstant() })
    if ('kind' in entries) return problemInWords(entries)
    const cells = newCells(
      'timeline',
      entries.map(({ at, text: words }) => ({ at, text: words })),
    )
    const isSaved = await tell(() => addCells('postmortem', open.id, cells), inPlaceText().added(cells.length))
    if (isSaved) lastTyped.current = cells.at(-1)?.[0].slice('timeline.'.length)
    return isSaved
  }
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" class="section-title">
        {text().timeline} {rows.length > 0 && <span class="figure">{rows.length}</span>}
      </h2>
      <ol class="lines">
        {rows.map((row) => (
          <LineItem
            key={row.id}
            record={open}
            line={lineOf(row)}
            fieldsOf={({ field }, typed) => {
              const edited = editedEntry(typed, row, { zone, today: today.peek(), now: currentInstant() })
              return edited && { [field as 'timeline.']: edited }
            }}
          />
        ))}
      </ol>
      <QuickLine
        label={text().timelineLine}
        placeholder={text().timelinePlaceholder}
        draftKey={`${open.id}/timeline`}
        onAdd={add}
        preview={(line) => preview(become([line], { zone, today: today.value, now: now.value }), zone)}
      />
      <p class="small soft private">{text().timelineHint}</p>
    </section>
  )
}

function lineOf({ id, clock, text: words, date, isNewDay, place }: TimelineRow): Line {
  return {
    field: `timeline.${id}`,
    text: `${clock} ${words}`,
    head: isNewDay && date !== undefined ? `${formatDate(date)} ${clock}` : clock,
    words,
    note: place === 'inside' ? undefined : text()[`place-${place}`],
  }
}

function preview(entries: readonly TypedEntry[] | TimelineProblem, zone: TimelinePlace['zone']): string | undefined {
  if ('kind' in entries) return entries.kind === 'needs-time' ? text().needsTime : undefined
  const [entry] = entries
  if (entry === undefined) return undefined
  const { date, clock } = wallClock(entry.at, zone)
  return text().becomes(`${date === undefined ? '' : formatDate(date)} ${clock}`)
}

function problemInWords(problem: TimelineProblem): string {
  return problem.kind === 'needs-time' ? text().needsTime : text().needsWords(problem.line)
}
