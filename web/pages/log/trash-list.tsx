// Deleted records, the last deleted first, each with a way back.

import type { AnyRecord } from '../../../domain/records/kinds.ts'
import { dateOfRecord } from '../../../domain/records/record-date.ts'
import { ConflictMark } from '../../entry/conflict-mark.tsx'
import { describeAnyRecord } from '../../entry/describe-any-record.ts'
import { EntryWords } from '../../entry/entry-line.tsx'
import { HistoryButton } from '../../entry/history-button.tsx'
import { kindText } from '../../entry/kind-text.ts'
import { whyFailed } from '../../entry/why-failed.ts'
import { formatDate } from '../../i18n/format.ts'
import { Icon } from '../../parts/icon.tsx'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { readTrash } from '../../store/queries.ts'
import { restoreRecord } from '../../store/save.ts'
import { useQuery } from '../../store/use-query.ts'
import { logText as text } from './log-text.ts'

export function TrashList() {
  const trash = useQuery(readTrash, [])
  if (trash.kind === 'failed') return <QueryFailed />
  if (trash.kind === 'loading') return <div class="loading" aria-busy="true" />
  const records = trash.value.filter((record) => record.kind !== 'profile')
  if (records.length === 0) return <p class="soft empty">{text().trashEmpty}</p>
  return (
    <ul class="card log-entries">
      {records.map((record) => (
        <li key={record.id} class="trash-item">
          <EntryWords description={labelled(record)}>
            <ConflictMark kind={record.kind} id={record.id} />
          </EntryWords>
          <HistoryButton kind={record.kind} id={record.id} of={describeAnyRecord(record).main} />
          <button type="button" class="button" onClick={() => void restore(record)}>
            <Icon name="undo" />
            {text().restore}
          </button>
        </li>
      ))}
    </ul>
  )
}

function labelled(record: AnyRecord) {
  const { main, details } = describeAnyRecord(record)
  const day = dateOfRecord(record)
  const date = day === undefined ? '' : formatDate(day, { day: 'numeric', month: 'short', year: 'numeric' })
  return { main, details: [text().deletedItem(kindText()[record.kind], date), ...details] }
}

async function restore(record: AnyRecord): Promise<void> {
  try {
    const { undo } = await restoreRecord(record.kind, record.id)
    notify(text().restored, undo)
  } catch (error) {
    notifyProblem(await whyFailed(error, text().notRestored))
  }
}
