// The REST resource of one kind: list, get, create, change, delete, history, restore. Every write is a change like any other.

import { Hono } from 'hono'
import * as z from 'zod/mini'
import { DELETED } from '../../../domain/records/field-issues.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import { PROFILE_ID } from '../../../domain/records/profile-defaults.ts'
import { recordFromCells } from '../../../domain/records/record-from-cells.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import { MAX_CHANGE_BYTES } from '../../../domain/sync/limits.ts'
import type { ApiContext, ApiEnv } from '../../context.ts'
import { type Admission, admit, settle } from '../../identity/admit.ts'
import { checkInput } from '../../middleware/check-input.ts'
import { readJson } from '../../middleware/read-body.ts'
import { readQuery } from '../../middleware/read-query.ts'
import { decodeCursor, encodeCursor } from '../../page-cursor.ts'
import { problem } from '../../problem.ts'
import { cellsOfRecord, readCells } from '../../store/record-cells.ts'
import type { Scope } from '../../store/scope.ts'
import { typedRecord, typedRecordsAfter } from '../../store/typed-records.ts'
import { fieldsFromRow } from '../../store/typed-tables.ts'
import { createRecord } from './create-record.ts'
import { readHistory } from './history.ts'
import { listQuery } from './list-query.ts'
import { refuseUnfit, withDateFollowing } from './merged-record.ts'
import { refuseNothing } from './refuse-nothing.ts'
import { type CellValues, cellsFromInput, membersFromFields } from './resource-cells.ts'
import { patchSchema } from './resource-schemas.ts'
import { newId, type Resource, resourceFromRow, resourcesFromRows, saveRecord } from './save-record.ts'

/** Routes below `/api/v1/<path of the kind>`. */
export function resourceRoutes(kind: Kind): Hono<ApiEnv> {
  const body = patchSchema(kind)
  return new Hono<ApiEnv>()
    .get('/', async (c) => c.json(await list(c, kind)))
    .post('/', (c) => createRecord(c, kind))
    .get('/:id', async (c) => {
      const admission = await admit(c, {
        scope: 'read',
        reads: (scope) => [typedRecord(scope, { kind, id: c.req.param('id') })],
      })
      await settle(c, admission)
      return c.json(found(resourceFromRow(kind, admission.results[0])))
    })
    .patch('/:id', async (c) => {
      const { admission, cells, profile } = await admitToRecord(c, kind)
      if (!isThere(cells)) throw await notFound(c, admission)
      const input = checkInput(body, await readJson(c, MAX_CHANGE_BYTES))
      const given = cellsFromInput(kind, input, { standing: cells, newId: () => newId(c) })
      const values = withDateFollowing(kind, given, { standing: cells, profile })
      refuseUnfit(kind, values, cells)
      refuseNothing(kind, values, cells)
      return c.json(await write(c, admission, { kind, values, cells }))
    })
    .delete('/:id', async (c) => {
      const { admission, cells } = await admitToRecord(c, kind)
      if (!isThere(cells)) throw await notFound(c, admission)
      await write(c, admission, { kind, values: { [DELETED]: true }, cells })
      return c.body(null, 204)
    })
    .get('/:id/history', async (c) => {
      const history = await readHistory(c, { kind, record: c.req.param('id') })
      if (history.items.length === 0 && c.req.query('after') === undefined) throw problem('not-found')
      return c.json(history)
    })
    .post('/:id/restore', async (c) => {
      const { admission, cells } = await admitToRecord(c, kind)
      if (Object.keys(cells).length === 0) throw await notFound(c, admission)
      const values: CellValues = isThere(cells) ? {} : { [DELETED]: false }
      return c.json(await write(c, admission, { kind, values, cells }))
    })
}

const place = z.tuple([z.string(), z.string()])
const LAST_DATE = '9999'

async function list(c: ApiContext, kind: Kind) {
  const { from = '', to = LAST_DATE, limit, after } = readQuery(c, listQuery)
  const [date, id] = later([from, ''], after === undefined ? [from, ''] : decodeCursor(after, place))
  const admission = await admit(c, {
    scope: 'read',
    reads: (scope) => [typedRecordsAfter(scope, { kind, after: { date, id }, to, limit: limit + 1 })],
  })
  await settle(c, admission)
  const found = resourcesFromRows(kind, admission.results[0])
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const next =
    found.length > limit && last !== undefined ? encodeCursor([String(last['date'] ?? ''), String(last['id'])]) : null
  return { items, next }
}

// A cursor may come from a query with an earlier `from`.
function later(start: readonly [string, string], cursor: readonly [string, string]): readonly [string, string] {
  return cursor[0] < start[0] ? start : cursor
}

interface AdmittedToRecord {
  readonly admission: Admission
  readonly cells: Cells
  readonly profile: CellValues
}

async function admitToRecord(c: ApiContext, kind: Kind): Promise<AdmittedToRecord> {
  const record = c.req.param('id') ?? ''
  const admission = await admit(c, {
    scope: 'write',
    reads: (scope: Scope) => [
      cellsOfRecord(scope, { kind, record }),
      typedRecord(scope, { kind: 'profile', id: PROFILE_ID }),
    ],
  })
  const [cells, profile] = admission.results
  const row = profile?.rows[0]
  return { admission, cells: readCells(cells), profile: row === undefined ? {} : fieldsFromRow('profile', row) }
}

// Nothing to write is nothing written: the record as it was read.
async function write(
  c: ApiContext,
  admission: Admission,
  { kind, values, cells }: { readonly kind: Kind; readonly values: CellValues; readonly cells: Cells },
): Promise<Resource> {
  const recordId = c.req.param('id') ?? ''
  if (Object.keys(values).length > 0)
    return found((await saveRecord(c, admission, { kind, recordId, values, seen: cells }))?.resource)
  await settle(c, admission)
  return { id: recordId, ...membersFromFields(kind, { ...recordFromCells(kind, recordId, cells) }) }
}

function isThere(cells: Cells): boolean {
  return Object.keys(cells).length > 0 && cells[DELETED]?.v !== true
}

function found(resource: Resource | undefined): Resource {
  if (resource === undefined) throw problem('not-found')
  return resource
}

async function notFound(c: ApiContext, admission: Admission) {
  await settle(c, admission)
  return problem('not-found')
}
