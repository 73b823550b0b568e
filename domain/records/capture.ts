// Something noticed, saved at once so that the look-back can find it.

import * as z from 'zod/mini'
import { instant, localDate, shortText, text, timeZone, webAddress } from './field-types.ts'
import type { KindDefinition, RecordOf } from './kind-definition.ts'
import { moods } from './mood.ts'

export const capture = {
  kind: 'capture',
  path: 'captures',
  dateField: 'date',
  fields: {
    at: instant,
    zone: timeZone,
    date: localDate,
    text,
    url: webAddress,
    milestoneId: shortText,
    readState: z.enum(['unread', 'reading', 'read']),
    takeaway: text,
    source: shortText,
  },
  collections: {
    moods: { key: z.enum(moods), element: z.literal(true), keyProperties: ['mood'] },
  },
  check: () => [],
} as const satisfies KindDefinition

export type Capture = RecordOf<typeof capture>

export const captureDocs = {
  at: 'When it was noticed.',
  zone: 'IANA zone it was lived in.',
  date: 'Local date it belongs to.',
  text: 'What was noticed, verbatim.',
  url: 'An http or https address to go with it.',
  milestoneId: 'The milestone it belongs to.',
  readState: 'For things saved to read later.',
  takeaway: 'What reading it gave.',
  source: 'Where it was taken over from, such as an issue tracker; absent for what the person wrote.',
  moods: 'Fun, done, learn, improve: any of them.',
} as const
