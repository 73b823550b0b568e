// A sticky note on the board of a milestone, in any of the three circles, or outside them as an idea.

import * as z from 'zod/mini'
import { circles } from './board-area.ts'
import { instant, localDate, recordReference, text, timeZone, wholeNumber } from './field-types.ts'
import type { KindDefinition, RecordOf } from './kind-definition.ts'

export const sticky = {
  kind: 'sticky',
  path: 'stickies',
  dateField: 'date',
  fields: {
    milestoneId: recordReference,
    text,
    x: wholeNumber(0, 10_000),
    y: wholeNumber(0, 10_000),
    textSize: z.enum(['small', 'medium', 'large']),
    fromCaptureId: recordReference,
    at: instant,
    zone: timeZone,
    date: localDate,
  },
  collections: {
    circles: { key: z.enum(circles), element: z.literal(true), keyProperties: ['circle'] },
    likes: { key: recordReference, element: z.literal(true), keyProperties: ['participant'] },
  },
  together: ['x', 'y', ...circles.map((circle) => `circles.${circle}` as const)],
  check: () => [],
} as const satisfies KindDefinition

export type Sticky = RecordOf<typeof sticky>

export const stickyDocs = {
  milestoneId: 'The milestone whose board it is on.',
  text: 'What it says.',
  x: 'Middle of the note from the left, in ten-thousandths of the board.',
  y: 'Middle of the note from the top, in ten-thousandths of the board.',
  textSize: 'How large its text is.',
  fromCaptureId: 'The capture it was made from.',
  at: 'When it was written.',
  zone: 'IANA zone it was written in.',
  date: 'Local date it was written on.',
  circles: 'The circles it lies in: fun, done, learn, any of them; none is an idea to try.',
  likes: 'Who likes it: up to 64 letters, digits, _ or - each.',
} as const
