// One page of the server's snapshot as it came over the network: lines of JSON, the first and the last about the page.

import { isJsonObject, type Json } from '../../domain/json.ts'
import type { SnapshotRecord } from '../../domain/sync/protocol.ts'

export interface SnapshotPage {
  readonly epoch: string
  /** The log's place when the page was read. */
  readonly cursor: number
  /** UTC milliseconds; the end of time where the server is too old to say it. */
  readonly serverTime: number
  /** Cells of the whole account; said on the first page. */
  readonly total: number | undefined
  readonly records: readonly SnapshotRecord[]
  /** Cells of this page. */
  readonly count: number
  /** Where the next page begins; undefined after the last. */
  readonly next: string | undefined
}

/** Undefined for a body that was cut off, or came from somebody else than the server. */
export function parseSnapshotPage(text: string): SnapshotPage | undefined {
  const [first, ...records] = linesOf(text)
  const last = records.pop()
  if (!isJsonObject(first) || !isJsonObject(last)) return undefined
  const { epoch, cursor, serverTime, cells } = first
  const { next, end, count } = last
  if (typeof epoch !== 'string' || typeof cursor !== 'number' || typeof count !== 'number') return undefined
  if (typeof next !== 'string' && end !== true) return undefined
  return {
    epoch,
    cursor,
    serverTime: numberOf(serverTime) ?? Number.POSITIVE_INFINITY,
    total: numberOf(cells),
    records: records as unknown as readonly SnapshotRecord[],
    count,
    next: typeof next === 'string' ? next : undefined,
  }
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function linesOf(text: string): readonly Json[] {
  try {
    return JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`)
  } catch {
    return []
  }
}
