// A record as one line of a list; a tap opens its sheet.

import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../parts/icon.tsx'
import { today } from '../store/now.ts'
import { profile } from '../store/signals.ts'
import { ConflictMark } from './conflict-mark.tsx'
import { describeCapture } from './describe-capture.ts'
import {
  type Description,
  describeNight,
  describeSitting,
  describeStretch,
  describeWorkday,
} from './describe-record.ts'
import './entry-line.css'
import type { EntryRecord } from './entry-record.ts'
import { type EntryKind, openEntry } from './open-entry.ts'

export const entryIcons: Readonly<Record<EntryKind, IconName>> = {
  stretch: 'stretch',
  sleep: 'sleep',
  sitting: 'sitting',
  workday: 'work',
  capture: 'capture',
}

export function EntryLine({ record }: { readonly record: EntryRecord }) {
  const { kind, id, date } = record
  const note = record.kind === 'capture' ? record.takeaway : record.note
  return (
    <button type="button" class="entry-line" onClick={() => date && openEntry({ kind, id, date })}>
      <Icon name={entryIcons[kind]} />
      <EntryWords description={descriptionOf(record)} note={note}>
        <ConflictMark kind={kind} id={id} />
      </EntryWords>
    </button>
  )
}

/** The words of a record without a button around them. */
export function EntryWords({
  description,
  note,
  children,
}: {
  readonly description: Description
  readonly note?: string | undefined
  readonly children?: ComponentChildren
}) {
  return (
    <span class="entry-words">
      <span class="figure">{description.main}</span>
      {description.details.length > 0 && <span class="small soft">{description.details.join(' · ')}</span>}
      {note && <span class="small entry-note">{note}</span>}
      {children}
    </span>
  )
}

export function descriptionOf(record: EntryRecord): Description {
  switch (record.kind) {
    case 'stretch':
      return describeStretch(record, profile.value.units)
    case 'sleep':
      return describeNight(record)
    case 'sitting':
      return describeSitting(record)
    case 'workday':
      return describeWorkday(record)
    case 'capture':
      return describeCapture(record, today.value)
  }
}
