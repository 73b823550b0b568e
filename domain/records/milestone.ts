// A look-back period: by default four iterations of one week, from a start date on.

import * as z from 'zod/mini'
import { boardAreas } from './board-area.ts'
import { localDate, recordReference, shortText, text, wholeNumber } from './field-types.ts'
import type { KindDefinition, RecordOf } from './kind-definition.ts'
import { purposes } from './purpose.ts'

export const milestone = {
  kind: 'milestone',
  path: 'milestones',
  dateField: 'startDate',
  fields: {
    title: shortText,
    startDate: localDate,
    iterationDays: wholeNumber(1, 92),
    iterations: wholeNumber(1, 52),
    state: z.enum(['running', 'looking-back', 'closed']),
    closedOn: localDate,
    summary: text,
  },
  collections: {
    purposes: { key: z.enum(purposes), element: z.literal(true), keyProperties: ['purpose'] },
    summaries: { key: z.enum(boardAreas), element: text, keyProperties: ['area'], valueProperty: 'text' },
    dropped: { key: recordReference, element: z.literal(true), keyProperties: ['captureId'] },
  },
  check: () => [],
} as const satisfies KindDefinition

export type Milestone = RecordOf<typeof milestone>

export const milestoneDocs = {
  title: 'What the person calls it.',
  startDate: 'Local date of its first day.',
  iterationDays: 'Days of one iteration; 7 unless the person says otherwise.',
  iterations: 'How many iterations it has; 4 unless the person says otherwise.',
  state: 'running: its days are lived; looking-back: its board is being filled; closed: the look-back is over.',
  closedOn: 'Local date on which the look-back was closed.',
  summary: 'What the look-back came to, in words.',
  purposes: 'What this look-back is for: any of them.',
  summaries: 'What the talk about an area of the board came to; one text an area.',
  dropped: 'Ids of captures that were looked at and left out of the board.',
} as const
