// A date's work: how long, how much of it in meetings, what got done, how heavy it felt.

import { level1to5, localDate, text, wholeNumber } from './field-types.ts'
import type { KindDefinition, RecordOf, RuleIssue } from './kind-definition.ts'

export const workday = {
  kind: 'workday',
  path: 'workdays',
  dateField: 'date',
  fields: {
    date: localDate,
    workMinutes: wholeNumber(0, 1440),
    meetingMinutes: wholeNumber(0, 1440),
    doneCount: wholeNumber(0, 10_000),
    load: level1to5,
    note: text,
  },
  collections: {},
  check: checkWorkday,
} as const satisfies KindDefinition

export type Workday = RecordOf<typeof workday>

export const workdayDocs = {
  date: 'The local date.',
  workMinutes: 'Minutes worked, meetings included. 0 is a day without work; absent is not known.',
  meetingMinutes: 'Minutes in meetings.',
  doneCount: 'Things finished.',
  load: 'Perceived load, 1 light to 5 heavy.',
  note: 'Free text.',
} as const

function checkWorkday({ workMinutes, meetingMinutes }: Readonly<Record<string, unknown>>): readonly RuleIssue[] {
  return typeof workMinutes === 'number' && typeof meetingMinutes === 'number' && meetingMinutes > workMinutes
    ? [
        {
          path: 'meetingMinutes',
          message: 'must not be more than workMinutes',
          fields: ['workMinutes', 'meetingMinutes'],
        },
      ]
    : []
}
