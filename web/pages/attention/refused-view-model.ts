// What the list shows of one refused change: the record in words, why it was refused, and what can be done about it.

import { DELETED } from '../../../domain/records/field-issues.ts'
import type { AnyRecord } from '../../../domain/records/kinds.ts'
import { dateOfRecord } from '../../../domain/records/record-date.ts'
import { describeAnyRecord } from '../../entry/describe-any-record.ts'
import type { Description } from '../../entry/describe-record.ts'
import { type EntryRecord, isEntryRecord } from '../../entry/entry-record.ts'
import { fieldName, fieldValue } from '../../entry/field-words.ts'
import { kindText } from '../../entry/kind-text.ts'
import { formatDate, formatMoment, type Units } from '../../i18n/format.ts'
import type { Fact } from '../../parts/facts.tsx'
import type { RefusedChange } from '../../store/rejected.ts'
import { attentionText as text } from './attention-text.ts'
import { isDeletion, typedRecord } from './typed-record.ts'

export interface RefusedView {
  readonly id: string
  /** Kind and day. */
  readonly title: string
  /** The record with the change in it; absent for settings, deletions and kinds of a newer version. */
  readonly description: Description | undefined
  readonly moments: string
  readonly reason: string
  /** What helps. */
  readonly help: string
  /** Every cell of the change, the deletion mark and the zone aside. */
  readonly typed: readonly Fact[]
  /** Code and words of the server, as they came. */
  readonly raw: string
  /** The record to open a sheet with; absent where there is no sheet for it. */
  readonly mendable: EntryRecord | undefined
  /** What most likely helps. */
  readonly suggestion: 'mend' | 'send'
}

/** Longer values are only shown among what was typed. */
const LONGEST_IN_REASON = 40

export function buildRefusedView(refused: RefusedChange, units: Units): RefusedView {
  const { change, queuedAt, rejectedAt, rejection } = refused
  const record = typedRecord(refused)
  const isGone = isDeletion(refused)
  const mendable = record !== undefined && isEntryRecord(record) && !isGone ? record : undefined
  return {
    id: change.id,
    title: titleOf(refused, record),
    description: record === undefined || record.kind === 'profile' ? undefined : describeAnyRecord(record),
    moments: [text().typed(formatMoment(queuedAt)), text().refused(formatMoment(rejectedAt))].join(' · '),
    ...reasonOf(refused, units),
    typed: typedFacts(refused, units),
    raw: `${rejection.code}: ${rejection.message}`,
    mendable,
    suggestion: mendable !== undefined && ['bad-field', 'too-large'].includes(rejection.code) ? 'mend' : 'send',
  }
}

function titleOf(refused: RefusedChange, record: AnyRecord | undefined): string {
  const kind = record === undefined ? refused.change.kind : kindText()[record.kind]
  const date = record === undefined ? undefined : dateOfRecord(record)
  const what = isDeletion(refused) ? text().deletion(kind) : kind
  return date === undefined ? what : `${what} · ${formatDate(date)}`
}

function reasonOf({ change, rejection }: RefusedChange, units: Units): Pick<RefusedView, 'reason' | 'help'> {
  switch (rejection.code) {
    case 'bad-field':
      return { reason: badField(change, rejection.message, units), help: text().badFieldHelp }
    case 'bad-stamp':
      return { reason: text().badStamp, help: text().sendHelp }
    case 'too-large':
      return { reason: text().tooLarge, help: text().tooLargeHelp }
    case 'quota':
      return { reason: text().quota, help: text().quotaHelp }
    case 'bad-change':
      return { reason: text().badChange, help: text().sendHelp }
    // A newer server may have reasons that this version does not know.
    default:
      return { reason: text().otherReason, help: text().sendHelp }
  }
}

// The server names the field before the colon.
function badField({ fields }: RefusedChange['change'], message: string, units: Units): string {
  const name = message.slice(0, Math.max(message.indexOf(':'), 0))
  const write = Object.hasOwn(fields, name) ? fields[name] : undefined
  const value = write === undefined ? '' : fieldValue(name, write.v, units)
  if (name === '') return text().otherReason
  return value === '' || value.length > LONGEST_IN_REASON
    ? text().badFieldAlone(fieldName(name))
    : text().badField(fieldName(name), value)
}

function typedFacts({ change }: RefusedChange, units: Units): readonly Fact[] {
  return Object.entries(change.fields)
    .filter(([name]) => name !== DELETED && name !== 'zone')
    .map(([name, { v }]) => ({ name: fieldName(name), value: fieldValue(name, v, units) }))
}
