// Saving and deleting from a sheet: closes it when the entry is on the device's storage, otherwise says what is wrong and keeps it open.

import { useRef, useState } from 'preact/hooks'
import type { Cells } from '../../domain/sync/cell.ts'
import { notify } from '../parts/notice.tsx'
import type { RecordEdit } from '../store/record-edit.ts'
import { deleteRecord, saveRecord } from '../store/save.ts'
import { isInvalidRecordError } from '../store/save-error.ts'
import type { EntryOpening, Typing } from './entry-opening.ts'
import { entryText } from './entry-text.ts'
import type { EntryKind } from './open-entry.ts'
import { whyFailed } from './why-failed.ts'

export interface EntrySave {
  /** Absent while the form cannot be saved. A second call while one is under way does nothing. */
  readonly save: (() => void) | undefined
  /** Absent for an entry that is not stored as it stands here. */
  readonly remove: (() => void) | undefined
  /** What is wrong with the entry as a whole. */
  readonly problem: string | undefined
  /** What is wrong with single fields, by field name. */
  readonly issues: Readonly<Record<string, string>>
}

interface ToSave<Name extends EntryKind> {
  readonly kind: Name
  readonly opening: EntryOpening
  readonly typing: Typing | undefined
  /** What the author has seen of the record. */
  readonly seen: Cells
  readonly fields: RecordEdit<Name> | undefined
  readonly onDone: () => void
}

interface Trouble {
  readonly problem: string
  readonly issues: Readonly<Record<string, string>>
}

const noIssues: Readonly<Record<string, string>> = {}

export function useEntrySave<Name extends EntryKind>(entry: ToSave<Name>): EntrySave {
  const { kind, opening, typing, seen, fields, onDone } = entry
  const { record, request } = opening
  const id = record?.id ?? typing?.id
  const [trouble, setTrouble] = useState<Trouble>()
  // Not a state: nothing is drawn anew between the tap and the disk.
  const isRunning = useRef(false)

  const run = async (action: () => Promise<{ readonly undo: () => Promise<void> }>, message: string) => {
    if (isRunning.current) return
    isRunning.current = true
    try {
      const { undo } = await action()
      typing?.finish()
      notify(message, undo)
      onDone()
    } catch (error) {
      typing?.flush()
      setTrouble(await troubleOf(error))
    } finally {
      isRunning.current = false
    }
  }
  const store = (values: RecordEdit<Name>) =>
    request.mending?.save(kind, values) ?? saveRecord(kind, id === undefined ? undefined : { id, seen }, values)
  return {
    save: fields && (() => void run(() => store(fields), entryText().saved)),
    remove:
      record === undefined || request.mending !== undefined
        ? undefined
        : () => void run(() => deleteRecord(kind, record.id), entryText().deleted),
    problem: trouble?.problem,
    issues: trouble?.issues ?? noIssues,
  }
}

async function troubleOf(error: unknown): Promise<Trouble> {
  if (!isInvalidRecordError(error)) {
    return { problem: await whyFailed(error, entryText().notSaved), issues: noIssues }
  }
  const issues = Object.fromEntries(error.issues.map(({ path }) => [path, entryText().wrong]))
  return { problem: entryText().badInput, issues }
}
