// Schemas of what devices send and receive, and of histories.

import { syncRequest } from '../../../domain/sync/protocol.ts'
import { schemaOf } from './kind-schemas.ts'
import { type JsonSchema, listOf, mapOf, object, ref, text, whole } from './operation.ts'

const anything: JsonSchema = {}
const stamp = text('A hybrid logical clock reading: UTC time, counter, node; compares as text.')
const fields = mapOf(ref('FieldWrite'))
const request = schemaOf(syncRequest, 'input')

/** By name. */
export const syncSchemas: Readonly<Record<string, JsonSchema>> = {
  FieldWrite: object({
    v: { ...anything, description: 'The new value; null clears.' },
    'base?': text('The stamp that the author saw on it.'),
  }),
  Change: object({
    id: text('Made by the device, UUIDv7.'),
    kind: text('Kind of the record.'),
    recordId: text('Id of the record.'),
    stamp,
    fields,
  }),
  LoggedChange: object({
    seq: whole('Its number in the account.'),
    id: text('As sent.'),
    kind: text('Kind of the record.'),
    recordId: text('Id of the record.'),
    stamp,
    fields,
    device: text('Who wrote it.'),
  }),
  SyncRequest: {
    ...request,
    properties: { ...Object(request['properties']), changes: { type: 'array', items: ref('Change'), maxItems: 500 } },
  },
  SyncAnswer: object({
    epoch: text('Changes when the server was restored from a backup.'),
    cursor: whole('Ask again from here.'),
    head: whole('The last number given.'),
    more: { type: 'boolean' },
    accepted: listOf(object({ id: text('Of the change.'), stamp, seq: whole('Its number.') })),
    rejected: listOf(
      object({
        id: text('Of the change.'),
        code: text('Why.'),
        message: text('Why, in words.'),
        final: { type: 'boolean', description: 'Sending it again cannot help.' },
      }),
    ),
    changes: listOf(ref('LoggedChange')),
    serverTime: whole('UTC milliseconds.'),
    minSchema: whole('Oldest record schema that is taken.'),
  }),
  SnapshotLine: {
    oneOf: [
      object({
        epoch: text('As in sync.'),
        cursor: whole('Sync from here afterwards.'),
        schema: whole('Version of the record schemas.'),
        'cells?': whole('On the first page: cells on all pages.'),
      }),
      object({
        recordId: text('Id of the record.'),
        kind: text('Its kind.'),
        cells: mapOf(object({ v: anything, stamp })),
      }),
      object({ next: text('Give it as `after`.'), count: whole('Cells in this page.') }),
      object({ end: { const: true }, count: whole('Cells in this page.') }),
    ],
  },
  HistoryEntry: object({
    id: text('Of the change.'),
    at: { type: 'string', format: 'date-time' },
    who: text('Device or token.'),
    stamp,
    fields,
  }),
}
