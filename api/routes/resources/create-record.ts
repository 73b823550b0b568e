// `POST` of a resource: makes a record, once, however often the request is sent with the same key.

import type { Kind } from '../../../domain/records/kinds.ts'
import { kinds } from '../../../domain/records/kinds.ts'
import { PROFILE_ID } from '../../../domain/records/profile-defaults.ts'
import { MAX_CHANGE_BYTES } from '../../../domain/sync/limits.ts'
import type { ApiContext } from '../../context.ts'
import { type Admission, admit } from '../../identity/admit.ts'
import { checkInput } from '../../middleware/check-input.ts'
import { readJson } from '../../middleware/read-body.ts'
import { problem } from '../../problem.ts'
import { changeIdsWith } from '../../store/change-log.ts'
import { typedRecord } from '../../store/typed-records.ts'
import { fieldsFromRow } from '../../store/typed-tables.ts'
import { completeCreate } from './complete-create.ts'
import { keyedChangeId, keyPrefix } from './idempotency-key.ts'
import { refuseUnfit } from './merged-record.ts'
import { cellsFromInput } from './resource-cells.ts'
import { createSchema, type ResourceInput } from './resource-schemas.ts'
import { newId, saveRecord } from './save-record.ts'

/** 201 with the record and its `Location`. Throws `conflict` when the caller's id is taken, `key-reused` when the key came
 *  with another body before. */
export async function createRecord(c: ApiContext, kind: Kind): Promise<Response> {
  const key = c.req.header('Idempotency-Key')
  const prefix = key === undefined ? undefined : await keyPrefix(kind, key)
  const admission = await admit(c, {
    scope: 'write',
    reads: (scope) => [
      typedRecord(scope, { kind: 'profile', id: PROFILE_ID }),
      ...(prefix === undefined ? [] : [changeIdsWith(scope, prefix)]),
    ],
  })
  const body = await readJson(c, MAX_CHANGE_BYTES)
  const input = checkInput(createSchema(kind), body)
  const changeId = prefix === undefined ? newId(c) : await keyedChangeId(prefix, body)
  const used = admission.results[1]?.rows.map((row) => String(row['id'])) ?? []
  if (used.some((id) => id !== changeId)) throw problem('key-reused')
  const values = newRecordValues(c, { kind, input, admission })
  const recordId = typeof input['id'] === 'string' ? input['id'] : newId(c)
  const record = await saveRecord(c, admission, { kind, recordId, values, seen: {}, changeId, records: 'new' })
  if (record === undefined) throw problem('conflict', { detail: 'Change or restore it, or leave the id out.' })
  return c.json(record, 201, { Location: `/api/v1/${kinds[kind].path}/${record['id']}` })
}

function newRecordValues(
  c: ApiContext,
  { kind, input, admission }: { kind: Kind; input: ResourceInput; admission: Admission },
) {
  const row = admission.results[0]?.rows[0]
  const given = cellsFromInput(kind, input, { standing: {}, newId: () => newId(c) })
  const profile = row === undefined ? {} : fieldsFromRow('profile', row)
  const values = completeCreate(kind, given, { now: c.var.dependencies.now(), profile })
  refuseUnfit(kind, values, {})
  return values
}
