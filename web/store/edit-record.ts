// Editing records: validate, write one change, and know how to take it back.

import { canonicalJson, type Json } from '../../domain/json.ts'
import { brokenRules, DELETED, fieldIssues, valueProblem } from '../../domain/records/field-issues.ts'
import type { KindDefinition } from '../../domain/records/kind-definition.ts'
import { type Kind, kinds } from '../../domain/records/kinds.ts'
import { PROFILE_ID } from '../../domain/records/profile-defaults.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { Device } from './device.ts'
import type { RecordEdit } from './record-edit.ts'
import { InvalidRecordError } from './save-error.ts'
import { newId, type Save, writeChange } from './write-change.ts'

type Values = Readonly<Record<string, Json>>

/** Something that was done and can be taken back. `undo` touches only what nobody has changed since. */
export interface Undoable {
  readonly undo: () => Promise<void>
}

export interface Saved extends Undoable {
  readonly id: string
}

/** A record as somebody has it before their eyes while they edit it; no cells for one that is not there yet. */
export interface SeenRecord {
  readonly id: string
  readonly seen: Cells
}

export interface RecordEditing {
  /** Creates (without an id) or edits a record: only what differs is written, null clears, an edit of a deleted record
   *  brings it back. Given what the author saw, only what differs from that is written, and is based on that: what has come
   *  in since stays where they changed nothing, and where they did, the history knows that they had not seen it.
   *  Resolves when it is on the disk. Rejects with InvalidRecordError or NotSavedError; then nothing was stored. */
  readonly saveRecord: <Name extends Kind>(
    kind: Name,
    target: string | SeenRecord | undefined,
    fields: RecordEdit<Name>,
  ) => Promise<Saved>
  /** A record that is not there, or deleted already, stays as it is. Rejects with NotSavedError. */
  readonly deleteRecord: (kind: Kind, id: string) => Promise<Undoable>
  /** Brings a deleted record back as it was. Rejects with NotSavedError. */
  readonly restoreRecord: (kind: Kind, id: string) => Promise<Undoable>
}

export function recordEditing(device: Device): RecordEditing {
  return {
    async saveRecord(kind, target, fields) {
      const { id = newId(device), seen } = typeof target === 'object' ? target : { id: target, seen: undefined }
      const record = { kind, id: kind === 'profile' ? PROFILE_ID : id }
      // Checked by name for the caller; from here on a value is what a cell holds, and `fieldIssues` looks at each.
      const values = Object.entries(fields as Values)
      const compose = (cells: Cells) => validEdit(kind, cells, Object.fromEntries(values.filter(isNewsTo(seen))))
      const edit = await write(device, { record, compose, seen })
      return { id: record.id, undo: edit.undo }
    },
    deleteRecord: (kind, id) => write(device, { record: { kind, id }, compose: (cells) => deletion(cells, true) }),
    restoreRecord: (kind, id) => write(device, { record: { kind, id }, compose: (cells) => deletion(cells, false) }),
  }
}

async function write(device: Device, save: Save): Promise<Undoable> {
  // An undo goes to the database that the edit went to, whoever is signed in by then.
  const connection = device.active.value
  const written = await writeChange(device, connection, save)
  return {
    async undo() {
      if (written === undefined) return
      const { before, values } = written
      const compose = (cells: Cells) => takenBack(before, values, cells)
      await writeChange(device, connection, { record: save.record, compose })
    },
  }
}

function isNewsTo(seen: Cells | undefined): (field: readonly [string, Json]) => boolean {
  return ([name, value]) => seen === undefined || isNews(seen, name, value)
}

function deletion(cells: Cells, deleted: boolean): Values | undefined {
  const isThere = Object.keys(cells).length > 0
  return isThere && (cells[DELETED]?.v === true) !== deleted ? { [DELETED]: deleted } : undefined
}

/** The values that differ from the cells, with the mark that the record lives; undefined when nothing differs. A rule across
 *  fields holds for an edit that touches one of them: devices that each kept to the rules can break them together, and a
 *  note must still be writable then. */
function validEdit(kind: Kind, cells: Cells, fields: Values): Values | undefined {
  const changed = withCompany(
    kind,
    fields,
    Object.entries(fields).filter(([name, value]) => isNews(cells, name, value)),
  )
  const own = fieldIssues(kind, changed)
  const after = { ...fittingValues(kind, cells), ...changed }
  const issues = own.length > 0 ? own : brokenRules(kind, after, Object.keys(changed))
  if (issues.length > 0) throw new InvalidRecordError(issues)
  const lives = cells[DELETED]?.v === false
  return lives && Object.keys(changed).length === 0 ? undefined : { ...changed, [DELETED]: false }
}

/** What differs, and of what says one thing together all that the edit says, where any of it differs. */
function withCompany(kind: Kind, fields: Values, differing: readonly (readonly [string, Json])[]): Values {
  const { together = [] }: KindDefinition = kinds[kind]
  const isTouched = differing.some(([name]) => together.includes(name))
  const company = isTouched ? Object.entries(fields).filter(([name]) => together.includes(name)) : []
  return Object.fromEntries([...differing, ...company])
}

function isNews(cells: Cells, name: string, value: Json): boolean {
  const cell = cells[name]
  if (cell === undefined) return value !== null
  return canonicalJson(cell.v) !== canonicalJson(value)
}

// A value that only a newer version understands is none of this edit's business.
function fittingValues(kind: Kind, cells: Cells): Values {
  const fitting = Object.entries(cells).filter(([name, { v }]) => valueProblem(kinds[kind], name, v) === undefined)
  return Object.fromEntries(fitting.map(([name, { v }]) => [name, v]))
}

/** What takes an edit back: the values before it, for the cells that still hold what it wrote. */
function takenBack(before: Cells, values: Values, now: Cells): Values | undefined {
  const wasThere = Object.keys(before).length > 0
  if (!wasThere) return deletion(now, true)
  const untouched = Object.keys(values).filter(
    (name) => canonicalJson(now[name]?.v ?? null) === canonicalJson(values[name] ?? null),
  )
  const previous = Object.fromEntries(
    untouched.map((name) => [name, before[name]?.v ?? (name === DELETED ? false : null)]),
  )
  return Object.keys(previous).length === 0 ? undefined : previous
}
