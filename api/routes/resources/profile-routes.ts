// `/api/v1/profile`: the account's one profile. It is always there; what it does not say has a default, which is never written.

import { Hono } from 'hono'
import type { Json } from '../../../domain/json.ts'
import { PROFILE_ID, profileDefaults } from '../../../domain/records/profile-defaults.ts'
import { MAX_CHANGE_BYTES } from '../../../domain/sync/limits.ts'
import type { ApiEnv } from '../../context.ts'
import { admit, settle } from '../../identity/admit.ts'
import { checkInput } from '../../middleware/check-input.ts'
import { readJson } from '../../middleware/read-body.ts'
import { cellsOfRecord, readCells } from '../../store/record-cells.ts'
import { typedRecord } from '../../store/typed-records.ts'
import { readHistory } from './history.ts'
import { fieldsAfter, refuseUnfit } from './merged-record.ts'
import { cellsFromInput, membersFromFields } from './resource-cells.ts'
import { patchSchema } from './resource-schemas.ts'
import { newId, type Resource, resourceFromRow, saveRecord } from './save-record.ts'

const kind = 'profile'
const recordId = PROFILE_ID

export function profileRoutes(): Hono<ApiEnv> {
  const body = patchSchema(kind)
  return new Hono<ApiEnv>()
    .get('/', async (c) => {
      const admission = await admit(c, {
        scope: 'read',
        reads: (scope) => [typedRecord(scope, { kind, id: recordId })],
      })
      await settle(c, admission)
      return c.json(withDefaults(resourceFromRow(kind, admission.results[0])))
    })
    .patch('/', async (c) => {
      const admission = await admit(c, {
        scope: 'write',
        reads: (scope) => [cellsOfRecord(scope, { kind, record: recordId })],
      })
      const seen = readCells(admission.results[0])
      const input = checkInput(body, await readJson(c, MAX_CHANGE_BYTES))
      const values = cellsFromInput(kind, input, { standing: seen, newId: () => newId(c) })
      refuseUnfit(kind, values, seen)
      if (Object.keys(values).length > 0)
        return c.json(withDefaults((await saveRecord(c, admission, { kind, recordId, values, seen }))?.resource))
      await settle(c, admission)
      return c.json(withDefaults({ id: recordId, ...membersFromFields(kind, fieldsAfter(kind, {}, seen)) }))
    })
    .get('/history', async (c) => c.json(await readHistory(c, { kind, record: recordId })))
}

/** The profile as it was set, and apart from it the defaults that hold for the rest. */
function withDefaults(profile: Resource | undefined): Readonly<Record<string, Json>> {
  const { id: _, ...set } = profile ?? { id: recordId, ...membersFromFields(kind, {}) }
  const defaults = Object.entries(profileDefaults).filter(([name]) => set[name] === undefined)
  return { ...set, defaults: Object.fromEntries(defaults) }
}
