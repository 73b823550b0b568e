// `GET /api/v1/snapshot`: everything there is, as cells with their stamps, page by page, for a device that starts anew.

import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Json } from '../../domain/json.ts'
import { SCHEMA } from '../../domain/sync/limits.ts'
import type { SnapshotRecord } from '../../domain/sync/protocol.ts'
import type { ApiEnv } from '../context.ts'
import { admit, settle } from '../identity/admit.ts'
import { readQuery } from '../middleware/read-query.ts'
import { decodeCursor, encodeCursor } from '../page-cursor.ts'
import { logPosition, readLogPosition } from '../store/change-log.ts'
import {
  type CellKey,
  cellsAfter,
  countCells,
  firstKey,
  lastCell,
  readCellKey,
  readStoredCells,
  type StoredCell,
} from '../store/record-cells.ts'

const snapshotQuery = z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) })

const keyPlace = z.tuple([z.string(), z.string(), z.string()])

/** NDJSON: `{epoch, cursor, schema, serverTime}`, on the first page with `cells`, how many there are on all pages; then
 *  records, then `{next, count}` or `{end: true, count}`, `count` being the cells of this page. A page holds at most 1 MiB of cells; a record that crosses its end goes on in the next. Each page is one moment:
 *  a device merges all pages and then asks for the changes after the first page's cursor. */
export function snapshotRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/', async (c) => {
    const { after } = readQuery(c, snapshotQuery)
    const from = after === undefined ? firstKey : keyFrom(decodeCursor(after, keyPlace))
    const admission = await admit(c, {
      scope: 'read',
      reads: (scope) => [
        logPosition(scope),
        cellsAfter(scope, from),
        lastCell(scope),
        ...(after === undefined ? [countCells(scope)] : []),
      ],
    })
    await settle(c, admission)
    const [position, page, last, count] = admission.results
    const { epoch, head } = readLogPosition(position)
    const cells = readStoredCells(page)
    const lines = [
      {
        epoch,
        cursor: head,
        schema: SCHEMA,
        serverTime: c.var.dependencies.now(),
        ...(count && { cells: Number(count.rows[0]?.['cells']) }),
      },
      ...recordsOf(cells),
      ending(cells, last?.rows[0] && readCellKey(last.rows[0])),
    ]
    return c.body(streamOf(lines), 200, { 'Content-Type': 'application/x-ndjson' })
  })
}

function keyFrom([kind, record, field]: readonly [string, string, string]): CellKey {
  return { kind, record, field }
}

function recordsOf(cells: readonly StoredCell[]): readonly SnapshotRecord[] {
  const records: { recordId: string; kind: string; cells: Record<string, { v: Json; stamp: StoredCell['stamp'] }> }[] =
    []
  for (const { kind, record, field, v, stamp } of cells) {
    const current = records.at(-1)
    if (current?.kind === kind && current.recordId === record) current.cells[field] = { v, stamp }
    else records.push({ recordId: record, kind, cells: { [field]: { v, stamp } } })
  }
  return records
}

function ending(cells: readonly StoredCell[], last: CellKey | undefined): object {
  const reached = cells.at(-1)
  const isLast =
    reached === undefined ||
    last === undefined ||
    (['kind', 'record', 'field'] as const).every((part) => reached[part] === last[part])
  return isLast
    ? { end: true, count: cells.length }
    : { next: encodeCursor([reached.kind, reached.record, reached.field]), count: cells.length }
}

// One line at a time, as fast as the device takes them.
function streamOf(lines: readonly object[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const rest = lines.values()
  return new ReadableStream({
    pull(controller) {
      const line = rest.next()
      if (line.done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(line.value)}\n`))
    },
  })
}
