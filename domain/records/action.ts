// Something decided in a look-back or postmortem; with a repeat it is a drill, to be practised again and again.

import * as z from 'zod/mini'
import { instant, localDate, recordReference, text, timeZone, wholeNumber } from './field-types.ts'
import type { KindDefinition, RecordOf } from './kind-definition.ts'

export const action = {
  kind: 'action',
  path: 'actions',
  dateField: 'date',
  fields: {
    text,
    dueDate: localDate,
    state: z.enum(['open', 'done', 'dropped']),
    reason: text,
    origin: z.enum(['milestone', 'postmortem']),
    originId: recordReference,
    repeatDays: wholeNumber(1, 366),
    at: instant,
    zone: timeZone,
    date: localDate,
  },
  collections: {
    doneOn: { key: localDate, element: z.literal(true), keyProperties: ['date'] },
  },
  check: () => [],
} as const satisfies KindDefinition

export type Action = RecordOf<typeof action>

export const actionDocs = {
  text: 'What is to be done.',
  dueDate: 'Local date by which; of a drill, the first time.',
  state: 'open, done, or dropped; a drill stays open until it is dropped or has been learnt.',
  reason: 'Why it was dropped, or what came of it.',
  origin: 'Where it was decided.',
  originId: 'The milestone or postmortem it was decided in.',
  repeatDays: 'A drill: days from one time to the next.',
  at: 'When it was decided.',
  zone: 'IANA zone it was decided in.',
  date: 'Local date it was decided on.',
  doneOn: 'Local dates on which it was done.',
} as const
