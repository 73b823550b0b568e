// Writes many cells of a record at once, in as many changes as they take; one undo takes all of them back.

import type { Json } from '../../../domain/json.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import type { Undoable } from '../../store/edit-record.ts'
import type { RecordEdit } from '../../store/record-edit.ts'
import { saveRecord } from '../../store/save.ts'

/** Well under what a change may carry (`domain/sync/limits.ts`), whatever stands around the values. */
const MOST_CELLS = 100
const MOST_CHARACTERS = 12_000

export async function addCells<Name extends Kind>(
  kind: Name,
  id: string,
  cells: readonly (readonly [string, Json])[],
): Promise<Undoable> {
  const saved: Undoable[] = []
  const undo = async () => {
    for (const each of saved.toReversed()) await each.undo()
  }
  try {
    for (const part of inParts(cells)) {
      saved.push(await saveRecord(kind, id, Object.fromEntries(part) as RecordEdit<Name>))
    }
  } catch (error) {
    // All or nothing: what is typed stays in its line, and is not to stand there twice.
    await undo()
    throw error
  }
  return { undo }
}

function inParts(cells: readonly (readonly [string, Json])[]): (readonly [string, Json])[][] {
  const parts: (readonly [string, Json])[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const cell of cells) {
    const own = JSON.stringify(cell).length
    const last = parts.at(-1)
    if (last === undefined || last.length === MOST_CELLS || size + own > MOST_CHARACTERS) {
      parts.push([cell])
      size = own
    } else {
      last.push(cell)
      size += own
    }
  }
  return parts
}
