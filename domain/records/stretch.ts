// One sitting of stretching, with a split width before it, after it, or both.

import * as z from 'zod/mini'
import { areaFeel, areaKey } from './body-area.ts'
import { elementId, instant, localDate, splitWidthMm, text, timeZone, wholeNumber } from './field-types.ts'
import type { KindDefinition, RecordOf } from './kind-definition.ts'

export const stretch = {
  kind: 'stretch',
  path: 'stretches',
  dateField: 'date',
  fields: {
    at: instant,
    zone: timeZone,
    date: localDate,
    beforeMm: splitWidthMm,
    afterMm: splitWidthMm,
    afterDelayMinutes: wholeNumber(0, 1440),
    setting: z.enum(['self', 'trainer', 'class']),
    doubtful: z.boolean(),
    note: text,
  },
  collections: {
    areas: { key: areaKey, element: areaFeel, keyProperties: ['muscle', 'side'] },
    tries: {
      key: elementId,
      element: z.strictObject({ which: z.enum(['before', 'after']), mm: splitWidthMm }),
      keyProperties: ['id'],
    },
  },
  check: () => [],
} as const satisfies KindDefinition

export type Stretch = RecordOf<typeof stretch>

export const stretchDocs = {
  at: 'Start of the session.',
  zone: 'IANA zone it was lived in.',
  date: 'Local date it belongs to.',
  beforeMm: 'Split width before stretching, millimetres (heel to heel or ankle to ankle).',
  afterMm: 'Split width after stretching, millimetres.',
  afterDelayMinutes: 'Minutes from the last stretch to the measurement after it.',
  setting: 'Who led it.',
  doubtful: 'The person doubts the measurement: drawn apart and left out of the trend.',
  note: 'Free text.',
  areas: 'Where the body is tight, sore or relieved; level 1 slight, 2 clear, 3 strong.',
  tries: 'Repeats a few minutes apart, millimetres; they show the measurement noise.',
} as const
