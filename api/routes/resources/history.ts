// The history of one record: what was written to it, by whom, when, over which value.

import * as z from 'zod/mini'
import type { LoggedChange } from '../../../domain/sync/protocol.ts'
import { parseStamp } from '../../../domain/sync/stamp.ts'
import type { ApiContext } from '../../context.ts'
import { admit, settle } from '../../identity/admit.ts'
import { readQuery } from '../../middleware/read-query.ts'
import { decodeCursor, encodeCursor } from '../../page-cursor.ts'
import { loggedChange, recordHistory } from '../../store/change-log.ts'
import { pageQuery } from './list-query.ts'

const place = z.tuple([z.int().check(z.gte(0))])

/** A page of the changes of a record, newest first; deleted records have a history too. No items for an unknown record. */
export async function readHistory(c: ApiContext, record: { readonly kind: string; readonly record: string }) {
  const { limit, after } = readQuery(c, pageQuery)
  const before = after === undefined ? Number.MAX_SAFE_INTEGER : decodeCursor(after, place)[0]
  const admission = await admit(c, {
    scope: 'read',
    reads: (scope) => [recordHistory(scope, { ...record, before, limit: limit + 1 })],
  })
  await settle(c, admission)
  const changes = (admission.results[0]?.rows ?? []).map(loggedChange)
  const page = changes.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(entry),
    next: changes.length > limit && last !== undefined ? encodeCursor([last.seq]) : null,
  }
}

function entry({ stamp, device, fields }: LoggedChange) {
  return { at: new Date(parseStamp(stamp)?.millis ?? 0).toISOString(), who: device, stamp, fields }
}
