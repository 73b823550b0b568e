// The mark of a record that two devices wrote to without knowing of each other, until somebody has looked.

import { Icon } from '../parts/icon.tsx'
import { markedRecords, recordKey } from '../store/marked-records.ts'
import './conflict-mark.css'
import { entryText } from './entry-text.ts'

export function isMarked(kind: string, id: string): boolean {
  return markedRecords.value.has(recordKey(kind, id))
}

export function ConflictMark({ kind, id }: { readonly kind: string; readonly id: string }) {
  return isMarked(kind, id) ? (
    <span class="conflict-mark">
      <Icon name="sides" />
      {entryText().twoVersions}
    </span>
  ) : null
}
