// `POST` of a resource: makes a record, once, however often the request is sent with the same key.

import type { Kind } from '../../../domain/records/kinds.ts'
import { kinds } from '../../../domain/records/kinds.ts'
import { PROFILE_ID } from '../../../domain/records/profile-defaults.ts'
import { MAX_CHANGE_BYTES } from '../../../domain/sync/limits.ts'
import type { ApiContext } from '../../context.ts'
import { type Admission, admit, settle } from '../../identity/admit.ts'
import { checkInput } from '../../middleware/check-input.ts'
import { readJson } from '../../middleware/read-body.ts'
import { problem } from '../../problem.ts'
import { typedRecord, typedRecordOfChange } from '../../store/typed-records.ts'
import { fieldsFromRow } from '../../store/typed-tables.ts'
import { completeCreate } from './complete-create.ts'
import { keyedChangeId, requestHash } from './idempotency-key.ts'
import { refuseUnfit } from './merged-record.ts'
import { cellsFromInput } from './resource-cells.ts'
import { createSchema, type ResourceInput } from './resource-schemas.ts'
import { type ChangedRecord, changedRecord, newId, saveRecord } from './save-record.ts'

/** 201 with the record and its `Location`. A key that was used before answers the record that it made, as it now stands, and
 *  nothing is worked out anew, so that it does not matter what the profile has become since.
 *  Throws `conflict` when the caller's id is taken, `key-reused` when the key came with another body before, `gone` when
 *  the record of the key was deleted since: it was made once, and a 201 would point to a record that is not there. */
export async function createRecord(c: ApiContext, kind: Kind): Promise<Response> {
  const key = c.req.header('Idempotency-Key')
  const changeId = key === undefined ? newId(c) : await keyedChangeId(kind, key)
  const admission = await admit(c, {
    scope: 'write',
    reads: (scope) => [
      typedRecord(scope, { kind: 'profile', id: PROFILE_ID }),
      ...(key === undefined ? [] : [typedRecordOfChange(scope, { kind, changeId })]),
    ],
  })
  const body = await readJson(c, MAX_CHANGE_BYTES)
  const input = checkInput(createSchema(kind), body)
  const request = key === undefined ? undefined : await requestHash(body)
  const earlier = changedRecord(kind, admission.results[1])
  if (earlier !== undefined) {
    await settle(c, admission)
    return answer(c, earlier, { kind, request })
  }
  const values = newRecordValues(c, { kind, input, admission })
  const recordId = typeof input['id'] === 'string' ? input['id'] : newId(c)
  const made = await saveRecord(c, admission, { kind, recordId, values, seen: {}, changeId, records: 'new', request })
  if (made === undefined) throw problem('conflict', { detail: 'Change or restore it, or leave the id out.' })
  return answer(c, made, { kind, request })
}

// Also after a write: of requests that race, the log has taken one.
function answer(
  c: ApiContext,
  { resource, isDeleted, request: taken }: ChangedRecord,
  { kind, request }: { readonly kind: Kind; readonly request: string | undefined },
): Response {
  if (taken !== request) throw problem('key-reused')
  if (isDeleted) throw problem('gone', { detail: 'Restore the record that this key made, or use another key.' })
  return c.json(resource, 201, { Location: `/api/v1/${kinds[kind].path}/${resource['id']}` })
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
