// A link the person believes in, written down before looking: what, on what, which way, how much later.

import * as z from 'zod/mini'
import { instant, localDate, text, timeZone, wholeNumber } from './field-types.ts'
import type { KindDefinition, RecordOf } from './kind-definition.ts'

export const hypothesis = {
  kind: 'hypothesis',
  path: 'hypotheses',
  dateField: 'date',
  fields: {
    cause: z.enum(['busy', 'work', 'meetings', 'sitting', 'sleep']),
    effect: z.enum(['before', 'after']),
    direction: z.enum(['down', 'up']),
    lagWeeks: wholeNumber(0, 2),
    statedAt: instant,
    zone: timeZone,
    date: localDate,
    note: text,
  },
  collections: {},
  check: () => [],
} as const satisfies KindDefinition

export type Hypothesis = RecordOf<typeof hypothesis>

export const hypothesisDocs = {
  cause: 'What it starts from: the busy score as a whole, or much work, meetings, sitting, or short sleep.',
  effect: 'What it shows in: the split width before or after stretching.',
  direction: 'down: the split is narrower; up: wider.',
  lagWeeks: 'Whole weeks in between; 0 is the seven days before the measurement.',
  statedAt: 'When it was stated; what was known by then cannot be told from what came later without it.',
  zone: 'IANA zone it was stated in.',
  date: 'Local date it was stated on.',
  note: 'Free text.',
} as const
