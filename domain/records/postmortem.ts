// An incident looked back on: its times, impact, timeline, causes, and what was learned.

import * as z from 'zod/mini'
import { elementId, instant, localDate, shortText, text, timeZone } from './field-types.ts'
import { type KindDefinition, type RecordOf, type RuleIssue, startBeforeEnd } from './kind-definition.ts'

const lines = { key: elementId, element: text, keyProperties: ['id'], valueProperty: 'text' } as const

export const postmortem = {
  kind: 'postmortem',
  path: 'postmortems',
  dateField: 'date',
  fields: {
    title: shortText,
    startedAt: instant,
    detectedAt: instant,
    resolvedAt: instant,
    zone: timeZone,
    date: localDate,
    impact: text,
    state: z.enum(['draft', 'closed']),
  },
  collections: {
    timeline: { key: elementId, element: z.strictObject({ at: instant, text }), keyProperties: ['id'] },
    causes: lines,
    wentWell: lines,
    wentBadly: lines,
    lucky: lines,
    learned: {
      key: elementId,
      element: z.strictObject({ question: text, answer: z.optional(text) }),
      keyProperties: ['id'],
    },
  },
  check: (fields): RuleIssue[] => [
    ...startBeforeEnd(fields, 'startedAt', 'detectedAt'),
    ...startBeforeEnd(fields, 'startedAt', 'resolvedAt'),
    ...startBeforeEnd(fields, 'detectedAt', 'resolvedAt'),
  ],
} as const satisfies KindDefinition

export type Postmortem = RecordOf<typeof postmortem>

export const postmortemDocs = {
  title: 'What the incident is called.',
  startedAt: 'When it began.',
  detectedAt: 'When somebody noticed.',
  resolvedAt: 'When it was over.',
  zone: 'IANA zone it was lived in.',
  date: 'Local date it belongs to: that on which it began.',
  impact: 'What it meant for whom.',
  state: 'draft: being written; closed: done.',
  timeline: 'What happened when. Entries before the start or after the end are kept.',
  causes: 'What led to it; a text each.',
  wentWell: 'What went well.',
  wentBadly: 'What went badly.',
  lucky: 'Where there was luck.',
  learned: 'What was not understood, as questions, with the answers found later.',
} as const
