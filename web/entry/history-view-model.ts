// A record's history as it is shown: what each change did, both sides of every conflict, and what can be used again.

import { type Instant, instantFromMs } from '../../domain/calendar/instant.ts'
import { parseTimeZone, type TimeZone } from '../../domain/calendar/time-zone.ts'
import type { Json } from '../../domain/json.ts'
import { mapValues } from '../../domain/own-values.ts'
import { DELETED } from '../../domain/records/field-issues.ts'
import { definitionOf } from '../../domain/records/kinds.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import { conflictsIn } from '../../domain/sync/history-conflicts.ts'
import { parseStamp, type Stamp } from '../../domain/sync/stamp.ts'
import { type HistoryChange, isOffer } from '../store/history.ts'
import type { Values } from './entry-state.ts'
import { isSame } from './touched.ts'

export interface HistoryEntry {
  readonly id: string
  readonly at: Instant
  /** Name of the device or token; undefined for this device. */
  readonly device: string | undefined
  /** Offered anew by that device out of what it still held; who wrote it is not known any more. */
  readonly isOffer: boolean
  readonly state: HistoryChange['state']
  readonly deed: 'made' | 'changed' | 'deleted' | 'restored'
  readonly lines: readonly HistoryLine[]
  /** Fields that were written without knowledge of what another device wrote: those where this was kept, and where it was not. */
  readonly kept: readonly string[]
  readonly passedOver: readonly string[]
  /** Whether the record still says all of this. */
  readonly isPresent: boolean
  /** What can be written anew; undefined where there is nothing, or the record says it already. */
  readonly reusable: Values | undefined
}

export interface HistoryLine {
  readonly field: string
  /** What the author saw: null for nothing, undefined where it is older than what has been read. */
  readonly before: Json | undefined
  readonly after: Json
  /** The zone in which a time of day in this field was lived. */
  readonly zone: TimeZone | undefined
}

/** `present` are the cells of the record as they are on this device. Newest first, as the changes. */
export function buildHistoryViewModel(changes: readonly HistoryChange[], present: Cells): readonly HistoryEntry[] {
  const taken = changes.filter(({ state }) => state !== 'refused')
  const context = { present, written: valuesByPlace(taken), sides: sidesIn(taken) }
  return changes.map((change) => entryOf(change, context))
}

interface Context {
  readonly present: Cells
  readonly written: ReadonlyMap<string, Json>
  readonly sides: Sides
}

/** By change: the fields in which it won or lost against a value whose author did not know of it. */
interface Sides {
  readonly won: ReadonlyMap<string, readonly string[]>
  readonly lost: ReadonlyMap<string, readonly string[]>
}

function entryOf(change: HistoryChange, context: Context): HistoryEntry {
  const { id, stamp, device, state, fields } = change
  const { present, sides } = context
  const deed = deedOf(change, context)
  const values = mapValues(fields, ({ v }) => v)
  const isPresent = state !== 'refused' && Object.entries(values).every(([name, v]) => isSame(v, present[name]?.v))
  const { [DELETED]: _, ...others } = values
  const isDeletedNow = present[DELETED]?.v === true
  const isNothing = !isDeletedNow && Object.entries(others).every(([name, v]) => isSame(v, present[name]?.v))
  const passedOver = sides.lost.get(id) ?? []
  return {
    id,
    at: instantFromMs(parseStamp(stamp)?.millis ?? 0),
    device,
    isOffer: isOffer(change),
    state,
    deed,
    lines: linesOf(change, context),
    kept: (sides.won.get(id) ?? []).filter((field) => !passedOver.includes(field)),
    passedOver,
    isPresent,
    reusable: deed === 'deleted' || isNothing || state === 'refused' ? undefined : others,
  }
}

function deedOf({ fields }: HistoryChange, { written }: Context): HistoryEntry['deed'] {
  const write = fields[DELETED]
  if (write === undefined) return 'changed'
  if (write.v === true) return 'deleted'
  // Every edit says that the record lives; only one that replaces nothing has made it.
  if (write.base === undefined) return 'made'
  return written.get(placeOf(DELETED, write.base)) === true ? 'restored' : 'changed'
}

function linesOf({ kind, fields }: HistoryChange, { written, present }: Context): readonly HistoryLine[] {
  const zoneOf = (name: string) => {
    const zone = fields[name]?.v ?? present[name]?.v
    return typeof zone === 'string' ? parseTimeZone(zone) : undefined
  }
  const lines = Object.entries(fields)
    .filter(([field]) => field !== DELETED)
    .map(([field, { v, base }]) => ({
      field,
      before: base === undefined ? null : written.get(placeOf(field, base)),
      after: v,
      zone: (field === 'bedAt' ? zoneOf('bedZone') : undefined) ?? zoneOf('zone'),
    }))
  const news = lines.filter(({ before, after }) => before === undefined || !isSame(before, after))
  return inTheirOrder(kind, news.length > 0 ? news : lines)
}

// As the kind names its fields; what only the program needs to know comes last.
function inTheirOrder(kind: string, lines: readonly HistoryLine[]): readonly HistoryLine[] {
  const { fields = {}, collections = {} } = definitionOf(kind) ?? {}
  const names = [...Object.keys(fields), ...Object.keys(collections)]
  const rankOf = ({ field }: HistoryLine) => {
    const place = names.indexOf(field.split('.')[0] ?? '')
    return place < 0 || ['zone', 'bedZone', 'source'].includes(field) ? names.length : place
  }
  return [...lines].sort((left, right) => rankOf(left) - rankOf(right))
}

function sidesIn(changes: readonly HistoryChange[]): Sides {
  const won = new Map<string, readonly string[]>()
  const lost = new Map<string, readonly string[]>()
  const note = (side: Map<string, readonly string[]>, { id }: HistoryChange, field: string) =>
    side.set(id, [...new Set([...(side.get(id) ?? []), field])])
  for (const { field, winningChange, losingChange } of conflictsIn(changes)) {
    note(won, winningChange, field)
    note(lost, losingChange, field)
  }
  return { won, lost }
}

function valuesByPlace(changes: readonly HistoryChange[]): ReadonlyMap<string, Json> {
  return new Map(
    changes.flatMap(({ fields, stamp }) => Object.entries(fields).map(([name, { v }]) => [placeOf(name, stamp), v])),
  )
}

function placeOf(field: string, stamp: Stamp): string {
  return `${stamp} ${field}`
}
