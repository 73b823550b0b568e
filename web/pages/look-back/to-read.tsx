// What was saved to read later and is not read yet, however long ago that was.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Capture } from '../../../domain/records/capture.ts'
import { whyFailed } from '../../entry/why-failed.ts'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { readRange } from '../../store/queries.ts'
import { saveRecord } from '../../store/save.ts'
import { useQuery } from '../../store/use-query.ts'
import { CaptureGroup } from './capture-group.tsx'
import { lookBackText as text } from './look-back-text.ts'
import { waitingToRead } from './waiting-to-read.ts'

const FIRST_DAY = '1900-01-01' as LocalDate
/** Of the words, in the name of a button: enough to know which. */
const MOST_SPOKEN = 80
const LAST_DAY = '2999-12-31' as LocalDate

export function ToRead() {
  const captures = useQuery(() => readRange('capture', FIRST_DAY, LAST_DAY), [])
  if (captures.kind === 'failed') return <QueryFailed />
  const waiting = captures.kind === 'ready' ? waitingToRead(captures.value) : []
  if (waiting.length === 0) return null
  return (
    <CaptureGroup
      title={text().toRead}
      captures={waiting}
      action={({ id, text: words = '' }) => (
        <button
          type="button"
          class="button button-quiet"
          aria-label={text().markReadOf(words.slice(0, MOST_SPOKEN))}
          onClick={() => void markRead(id)}
        >
          {text().markRead}
        </button>
      )}
    />
  )
}

async function markRead(id: Capture['id']): Promise<void> {
  try {
    const { undo } = await saveRecord('capture', id, { readState: 'read' })
    notify(text().markedRead, undo)
  } catch (error) {
    notifyProblem(await whyFailed(error, text().notMarked))
  }
}
