// Reads a whole snapshot as a device does, and says what it must hold.

import { type Cells, mergeCells, mergeChange } from '../../domain/sync/cell.ts'
import type { Change } from '../../domain/sync/change.ts'
import type { SnapshotRecord } from '../../domain/sync/protocol.ts'
import type { Person } from './world.ts'

/** By `KIND RECORD`. */
export type Copy = ReadonlyMap<string, Cells>

export interface SnapshotPage {
  readonly first: { readonly epoch: string; readonly cursor: number; readonly schema: number; readonly cells?: number }
  readonly records: readonly SnapshotRecord[]
  readonly last: { readonly next?: string; readonly end?: true; readonly count: number }
  readonly bytes: number
}

/** The first page, or the one after a place. Throws when it is not 200. */
export async function readSnapshotPage(person: Pick<Person, 'request'>, after?: string): Promise<SnapshotPage> {
  const response = await person.request(`/api/v1/snapshot${after === undefined ? '' : `?after=${after}`}`)
  const type = response.headers.get('Content-Type')
  if (response.status !== 200 || type !== 'application/x-ndjson') throw new Error(`${response.status} ${type}`)
  const bytes = await response.arrayBuffer()
  const text = new TextDecoder().decode(bytes)
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  return { first: lines[0], records: lines.slice(1, -1), last: lines.at(-1), bytes: bytes.byteLength }
}

export async function readSnapshot(person: Pick<Person, 'request'>): Promise<readonly SnapshotPage[]> {
  const pages = [await readSnapshotPage(person)]
  for (let next = pages[0]?.last.next; next !== undefined; next = pages.at(-1)?.last.next)
    pages.push(await readSnapshotPage(person, next))
  return pages
}

/** What a device has after it has merged all pages. */
export function copyOf(pages: readonly Pick<SnapshotPage, 'records'>[]): Copy {
  const copy = new Map<string, Cells>()
  for (const { kind, recordId, cells } of pages.flatMap(({ records }) => records)) {
    const key = `${kind} ${recordId}`
    copy.set(key, mergeCells(copy.get(key) ?? {}, cells))
  }
  return copy
}

/** What the pure merge makes of changes. What their authors had seen is no part of a copy. */
export function foldOf(changes: readonly Change[]): Copy {
  const copy = new Map<string, Cells>()
  for (const one of changes) {
    const key = `${one.kind} ${one.recordId}`
    copy.set(key, mergeChange(copy.get(key) ?? {}, withoutBases(one)))
  }
  return copy
}

function withoutBases(change: Change): Change {
  return { ...change, fields: Object.fromEntries(Object.entries(change.fields).map(([name, { v }]) => [name, { v }])) }
}
