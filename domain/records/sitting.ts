// Sitting: one uninterrupted bout, or the total of a day. A bout without an end is a running timer.

import * as z from 'zod/mini'
import { instant, localDate, text, timeZone, wholeNumber } from './field-types.ts'
import { endAfterStart, type KindDefinition, minutesBetween, type RecordOf, type RuleIssue } from './kind-definition.ts'
import { LONGEST_SITTING_MINUTES } from './longest-sitting.ts'

export const sitting = {
  kind: 'sitting',
  path: 'sittings',
  dateField: 'date',
  fields: {
    startAt: instant,
    endAt: instant,
    zone: timeZone,
    date: localDate,
    minutes: wholeNumber(1, LONGEST_SITTING_MINUTES),
    source: z.enum(['timer', 'entered', 'total']),
    replacesBouts: z.boolean(),
    confirmedAt: instant,
    note: text,
  },
  collections: {},
  check: checkSitting,
} as const satisfies KindDefinition

export type Sitting = RecordOf<typeof sitting>

export const sittingDocs = {
  startAt: 'Start of the bout.',
  endAt: 'End of the bout; absent while the timer runs. At most 24 hours after startAt.',
  zone: 'IANA zone it was lived in.',
  date: 'Local date it belongs to (that of the start).',
  minutes: "The day's total in minutes, instead of a bout.",
  source: 'How it was recorded: timer, entered afterwards, or a total of the day.',
  replacesBouts: "For a total: it stands for the whole day and that day's bouts are not added.",
  confirmedAt: 'When the person last said that the timer still runs, asked because it had run for long.',
  note: 'Free text.',
} as const

function checkSitting(fields: Readonly<Record<string, unknown>>): readonly RuleIssue[] {
  if (fields['minutes'] !== undefined && (fields['startAt'] !== undefined || fields['endAt'] !== undefined)) {
    const message = 'a record is either a bout or a total of the day, not both'
    return [{ path: 'minutes', message, fields: ['startAt', 'endAt', 'minutes'] }]
  }
  const reversed = endAfterStart(fields, 'startAt', 'endAt')
  if (reversed.length > 0) return reversed
  const length = minutesBetween(fields, 'startAt', 'endAt')
  return length !== undefined && length > LONGEST_SITTING_MINUTES
    ? [{ path: 'endAt', message: 'must be at most 24 hours after startAt', fields: ['startAt', 'endAt'] }]
    : []
}
