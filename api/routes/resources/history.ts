// The history of one record: what was written to it, by whom, when, over which value.

import * as z from 'zod/mini'
import type { LoggedChange } from '../../../domain/sync/protocol.ts'
import { parseStamp } from '../../../domain/sync/stamp.ts'
import type { ApiContext } from '../../context.ts'
import { admit, settle } from '../../identity/admit.ts'
import { readQuery } from '../../middleware/read-query.ts'
import { decodeCursor, encodeCursor } from '../../page-cursor.ts'
import { readHistoryPage, recordHistory } from '../../store/change-log.ts'
import { pageQuery } from './list-query.ts'

const place = z.tuple([z.int().check(z.gte(0))])

/** A page of the changes of a record, newest first, which ends at `limit` or at 1 MiB; deleted records have a history too. No items for an unknown record. */
export async function readHistory(c: ApiContext, record: { readonly kind: string; readonly record: string }) {
  const { limit, after } = readQuery(c, pageQuery)
  const before = after === undefined ? Number.MAX_SAFE_INTEGER : decodeCursor(after, place)[0]
  const admission = await admit(c, {
    scope: 'read',
    reads: (scope) => [recordHistory(scope, { ...record, before, limit })],
  })
  await settle(c, admission)
  const { changes, more } = readHistoryPage(admission.results[0])
  const last = changes.at(-1)
  return { items: changes.map(entry), next: more && last !== undefined ? encodeCursor([last.seq]) : null }
}

function entry({ id, stamp, device, fields }: LoggedChange) {
  return { id, at: new Date(parseStamp(stamp)?.millis ?? 0).toISOString(), who: device, stamp, fields }
}
