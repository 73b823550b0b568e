// Saving and deleting from a sheet: closes it when the entry is on the device's storage, otherwise says what is wrong and keeps it open.

import { useRef, useState } from 'preact/hooks'
import { notify } from '../parts/notice.tsx'
import type { RecordEdit } from '../store/record-edit.ts'
import { deleteRecord, saveRecord } from '../store/save.ts'
import { isInvalidRecordError } from '../store/save-error.ts'
import { entryText } from './entry-text.ts'
import { type EntryKind, openedEntry } from './open-entry.ts'

export interface EntrySave<Name extends EntryKind> {
  /** A second call while one is under way does nothing. */
  readonly save: (fields: RecordEdit<Name>) => void
  /** Absent for an entry that is not stored as it stands here. */
  readonly remove: (() => void) | undefined
  /** What is wrong with the entry as a whole. */
  readonly problem: string | undefined
  /** What is wrong with single fields, by field name. */
  readonly issues: Readonly<Record<string, string>>
}

interface Trouble {
  readonly problem: string
  readonly issues: Readonly<Record<string, string>>
}

const noIssues: Readonly<Record<string, string>> = {}

export function useEntrySave<Name extends EntryKind>(
  kind: Name,
  id: string | undefined,
  onDone: () => void,
): EntrySave<Name> {
  const [trouble, setTrouble] = useState<Trouble>()
  const [mending] = useState(() => openedEntry.peek()?.mending)
  // Not a state: nothing is drawn anew between the tap and the disk.
  const isRunning = useRef(false)

  const run = async (action: () => Promise<{ readonly undo: () => Promise<void> }>, message: string) => {
    if (isRunning.current) return
    isRunning.current = true
    try {
      const { undo } = await action()
      notify(message, undo)
      onDone()
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      isRunning.current = false
    }
  }
  return {
    save: (fields) => void run(() => mending?.save(kind, fields) ?? saveRecord(kind, id, fields), entryText().saved),
    remove:
      id === undefined || mending !== undefined
        ? undefined
        : () => void run(() => deleteRecord(kind, id), entryText().deleted),
    problem: trouble?.problem,
    issues: trouble?.issues ?? noIssues,
  }
}

function troubleOf(error: unknown): Trouble {
  if (!isInvalidRecordError(error)) return { problem: entryText().notSaved, issues: noIssues }
  const issues = Object.fromEntries(error.issues.map(({ path }) => [path, entryText().wrong]))
  return { problem: entryText().badInput, issues }
}
