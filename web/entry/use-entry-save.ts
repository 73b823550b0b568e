// Saving and deleting from a sheet: closes it when the entry is on the device's storage, otherwise says what is wrong and keeps it open.

import { useState } from 'preact/hooks'
import { notify } from '../parts/notice.tsx'
import type { RecordEdit } from '../store/record-edit.ts'
import { deleteRecord, saveRecord } from '../store/save.ts'
import { isInvalidRecordError } from '../store/save-error.ts'
import { entryText } from './entry-text.ts'
import type { EntryKind } from './open-entry.ts'

export interface EntrySave<Name extends EntryKind> {
  readonly save: (fields: RecordEdit<Name>) => void
  /** Absent for a new entry. */
  readonly remove: (() => void) | undefined
  readonly isSaving: boolean
  /** What is wrong with the entry as a whole. */
  readonly problem: string | undefined
  /** What is wrong with single fields, by field name. */
  readonly issues: Readonly<Record<string, string>>
}

export function useEntrySave<Name extends EntryKind>(
  kind: Name,
  id: string | undefined,
  onDone: () => void,
): EntrySave<Name> {
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [issues, setIssues] = useState<Readonly<Record<string, string>>>({})

  const run = async (action: () => Promise<{ readonly undo: () => Promise<void> }>, message: string) => {
    setSaving(true)
    setProblem(undefined)
    setIssues({})
    try {
      const { undo } = await action()
      notify(message, undo)
      onDone()
    } catch (error) {
      if (isInvalidRecordError(error))
        setIssues(Object.fromEntries(error.issues.map(({ path }) => [path, entryText().wrong])))
      setProblem(isInvalidRecordError(error) ? entryText().badInput : entryText().notSaved)
      setSaving(false)
    }
  }
  return {
    save: (fields) => void run(() => saveRecord(kind, id, fields), entryText().saved),
    remove: id === undefined ? undefined : () => void run(() => deleteRecord(kind, id), entryText().deleted),
    isSaving,
    problem,
    issues,
  }
}
