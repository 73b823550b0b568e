// Schemas of the document that are no record kinds.

import { busyComponents } from '../../domain/trends/busy-component.ts'
import { profileDefaults } from '../../domain/records/profile.ts'
import { syncRequest } from '../../domain/sync/protocol.ts'
import type { JsonSchema } from './operation.ts'
import { kindSchemas, schemaNames, schemaOf } from './kind-schemas.ts'
import { listOf, mapOf, object, ref, text, whole } from './operation.ts'

const anything: JsonSchema = {}
const stamp = text('A hybrid logical clock reading: UTC time, counter, node; compares as text.')
const fields = mapOf(ref('FieldWrite'))
const average = object({ n: whole('How many values.'), 'mean?': { type: 'number', description: 'Absent when there are none.' } })
const total = object({ n: whole('How many days.'), 'total?': { type: 'number', description: 'Absent when there are none.' } })
const day: JsonSchema = { type: 'string', format: 'date' }

/** By name. */
export function commonSchemas(): Readonly<Record<string, JsonSchema>> {
  const request = schemaOf(syncRequest, 'input')
  return {
    Problem: {
      ...object({
        type: text('Which problem; a part of the page /api/docs.'),
        title: text('The problem in one sentence, always the same.'),
        status: whole('As in the status line.'),
        'detail?': text('What it was this time.'),
        'errors?': listOf(object({ path: text('The field, parameter or header.'), message: text('What it must be.') })),
        'limit?': whole('For too-large: the most bytes that are taken.'),
        'requestId?': text('For failures of the server: the number to quote.'),
      }),
      description: 'Problem details, RFC 9457.',
    },
    FieldWrite: object({ v: { ...anything, description: 'The new value; null clears.' }, 'base?': text('The stamp that the author saw on it.') }),
    Change: object({ id: text('Made by the device, UUIDv7.'), kind: text('Kind of the record.'), recordId: text('Id of the record.'), stamp, fields }),
    LoggedChange: object({ seq: whole('Its number in the account.'), id: text('As sent.'), kind: text('Kind of the record.'), recordId: text('Id of the record.'), stamp, fields, device: text('Who wrote it.') }),
    SyncRequest: { ...request, properties: { ...Object(request['properties']), changes: { type: 'array', items: ref('Change'), maxItems: 500 } } },
    SyncAnswer: object({
      epoch: text('Changes when the server was restored from a backup.'),
      cursor: whole('Ask again from here.'),
      head: whole('The last number given.'),
      more: { type: 'boolean' },
      accepted: listOf(object({ id: text('Of the change.'), stamp, seq: whole('Its number.') })),
      rejected: listOf(object({ id: text('Of the change.'), code: text('Why.'), message: text('Why, in words.'), final: { type: 'boolean', description: 'Sending it again cannot help.' } })),
      changes: listOf(ref('LoggedChange')),
      serverTime: whole('UTC milliseconds.'),
      minSchema: whole('Oldest record schema that is taken.'),
    }),
    SnapshotLine: {
      oneOf: [
        object({ epoch: text('As in sync.'), cursor: whole('Sync from here afterwards.'), schema: whole('Version of the record schemas.') }),
        object({ recordId: text('Id of the record.'), kind: text('Its kind.'), cells: mapOf(object({ v: anything, stamp })) }),
        object({ next: text('Give it as `after`.'), count: whole('Cells in this page.') }),
        object({ end: { const: true }, count: whole('Cells in this page.') }),
      ],
    },
    HistoryEntry: object({ at: { type: 'string', format: 'date-time' }, who: text('Device or token.'), stamp, fields }),
    Credential: object({
      id: text('Id.'),
      type: { enum: ['session', 'token'] },
      scope: { enum: ['read', 'write'] },
      label: text('Its name.'),
      createdAt: { type: 'string', format: 'date-time' },
      seenAt: { type: 'string', format: 'date-time' },
      expiresAt: { type: ['string', 'null'], format: 'date-time' },
      current: { type: 'boolean', description: 'It is the one of this request.' },
    }),
    WeeklyTrends: object({ from: day, to: day, today: day, weekStart: whole('ISO weekday.'), weeks: listOf(ref('Week')) }),
    Week: week,
    BusyVerdict: busyVerdict,
  }
}

const minutes = (description: string): JsonSchema => ({ ...average, description })
const widths = (description: string): JsonSchema => ({ ...average, description: `${description}, millimetres; doubtful ones left out.` })

const week = object({
  start: { ...day, description: 'First day.' },
  beforeMm: widths('Split width before stretching'),
  afterMm: widths('Split width after stretching'),
  gainMm: widths('After − before, in one session'),
  doubtful: listOf(object({ id: text('Of the session.'), date: day, 'beforeMm?': whole('Millimetres.'), 'afterMm?': whole('Millimetres.') })),
  sleep: object({
    nights: whole('Main sleeps.'),
    timeInBedMinutes: minutes('Time in bed a night.'),
    totalSleepMinutes: minutes('Total sleep time a night.'),
    efficiencyPercent: average,
    'midpointMinute?': { type: 'number', description: 'Mean sleep midpoint, minutes after local midnight.' },
    awakenings: object({ counted: listOf({ type: 'integer' }), several: whole('Nights with "several", which is no number.') }),
  }),
  sitting: object({ days: whole('Days with sitting.'), minutesPerDay: minutes('Sitting a logged day.'), totalMinutes: total }),
  work: object({
    days: whole('Days with a workday.'),
    minutes: total,
    meetingMinutes: total,
    doneCount: total,
    load: object({ n: whole('Days with a load.'), 'median?': { type: 'number' } }),
  }),
  captures: whole('How many.'),
  busy: ref('BusyVerdict'),
})

const busyVerdict: JsonSchema = {
  description: "Judged against the person's own 26 weeks before it.",
  oneOf: [
    object({ kind: { const: 'unknown' }, why: { enum: ['unfinished', 'incomplete', 'no-variation'] } }),
    object({ kind: { const: 'too-few' }, have: whole('Past weeks that are known.'), need: whole('Past weeks that are needed.') }),
    object({
      kind: { enum: ['busy', 'usual', 'calm'] },
      score: { type: 'number' },
      threshold: { type: 'number', description: 'Busy from here on: the 75th percentile of the past scores.' },
      reasons: listOf(
        object({
          component: { enum: [...busyComponents] },
          value: { type: 'number' },
          ownMedian: { type: 'number' },
          z: { type: 'number', description: 'Robust standard deviations; more is busier.' },
        }),
      ),
    }),
  ],
}

/** The profile as it is answered: it has no id, and says which defaults hold. */
export function profileSchema(): JsonSchema {
  const { id: _, ...properties } = Object(kindSchemas('profile')[schemaNames('profile').record]?.['properties'])
  const defaults = Object.keys(profileDefaults).map((name) => [name, properties[name]])
  return {
    type: 'object',
    properties: { ...properties, defaults: { type: 'object', properties: Object.fromEntries(defaults), additionalProperties: false } },
    required: ['defaults'],
    additionalProperties: false,
  }
}
