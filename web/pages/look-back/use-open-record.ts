// A record that is edited where it stands: as it is now, with what was typed into it before.

import { useEffect, useState } from 'preact/hooks'
import type { Kind, RecordOfKind } from '../../../domain/records/kinds.ts'
import { type LeftTyping, saveLeftTyping } from '../../entry/in-place/left-typing.ts'
import type { OpenRecord } from '../../entry/in-place/use-typing.ts'
import { readRecordToEdit } from '../../store/record-to-edit.ts'
import { databaseName } from '../../store/signals.ts'
import { type Query, useQuery } from '../../store/use-query.ts'

export interface Opened<Name extends Kind> {
  readonly record: RecordOfKind<Name>
  readonly open: OpenRecord<Name>
}

/** Undefined when there is none, loading until what was left behind in it has been saved. */
export function useOpenRecord<Name extends Kind>(kind: Name, id: string): Query<Opened<Name> | undefined> {
  const [left, setLeft] = useState<ReadonlyMap<string, LeftTyping>>()
  const found = useQuery(() => readRecordToEdit(kind, id), [kind, id, databaseName.value])
  useEffect(() => {
    let isShown = true
    void saveLeftTyping(kind, id).then((unsaved) => isShown && setLeft(unsaved))
    return () => {
      isShown = false
    }
  }, [kind, id])
  if (found.kind === 'failed') return found
  if (found.kind === 'loading' || left === undefined) return { kind: 'loading' }
  if (found.value === undefined || found.value.record.kind !== kind) return { kind: 'ready', value: undefined }
  const record = found.value.record as RecordOfKind<Name>
  return { kind: 'ready', value: { record, open: { kind, id, cells: found.value.cells, left } } }
}
