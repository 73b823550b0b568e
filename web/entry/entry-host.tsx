// Shows the entry sheet that is open, with what it starts from read from the store.

import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { lazySheet } from '../parts/lazy-sheet.tsx'
import { notifyProblem } from '../parts/notice.tsx'
import { idle } from '../store/idle.ts'
import { watchMarks } from '../store/marked-records.ts'
import { type RecordToEdit, readRecordToEdit } from '../store/record-to-edit.ts'
import { databaseName, storeVersion } from '../store/signals.ts'
import type { EntryOpening } from './entry-opening.ts'
import { entryText } from './entry-text.ts'
import { closeEntry, openedEntry } from './open-entry.ts'
import { closeHistory, openedHistory } from './open-history.ts'
import { prepareEntry } from './prepare-entry.ts'
import { StretchSheet } from './stretch-sheet.tsx'
import { whyFailed } from './why-failed.ts'

const OtherSheet = lazySheet(async () => (await import('./other-sheets.tsx')).OtherSheet, closeEntry)
const HistorySheet = lazySheet(async () => (await import('./other-sheets.tsx')).HistorySheet, closeHistory)

export function EntryHost() {
  const request = openedEntry.value
  const historyRequest = openedHistory.value
  const [opening, setOpening] = useState<EntryOpening>()

  // Going back in history leaves the page that the sheet belongs to.
  useEffect(() => {
    addEventListener('popstate', closeAll)
    return () => removeEventListener('popstate', closeAll)
  }, [])
  useEffect(() => {
    void idle().then(watchMarks)
  }, [])
  // What is typed in one account is not for another one, whoever has signed in in another tab.
  useEffect(() => closeAll, [databaseName.value])
  useLayoutEffect(() => {
    if (request === undefined) {
      setOpening(undefined)
      return
    }
    let isCurrent = true
    prepareEntry(request).then(
      (prepared) => {
        if (!isCurrent) return
        if (prepared === undefined) {
          notifyProblem(entryText().gone)
          closeEntry()
        } else setOpening(prepared)
      },
      async (error: unknown) => {
        closeEntry()
        notifyProblem(await whyFailed(error, entryText().notOpened))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [request])
  useFollowing(opening, setOpening)

  return (
    <>
      {opening !== undefined && opening.request === request && sheetFor(opening)}
      {historyRequest && <HistorySheet key={historyRequest.id} request={historyRequest} />}
    </>
  )
}

function closeAll(): void {
  closeEntry()
  closeHistory()
}

/** Reads the record that is open again whenever something was stored. */
function useFollowing(
  opening: EntryOpening | undefined,
  setOpening: (change: (now: EntryOpening | undefined) => EntryOpening | undefined) => void,
): void {
  const version = storeVersion.value
  useLayoutEffect(() => {
    if (opening?.record === undefined || opening.request.mending !== undefined) return
    const { request, record } = opening
    readRecordToEdit(request.kind, record.id).then(
      (found) => setOpening((now) => (now?.request === request && found ? withPresent(now, found) : now)),
      // The next news asks again.
      () => undefined,
    )
  }, [version, opening?.request])
}

function withPresent(opening: EntryOpening, { record, cells }: RecordToEdit): EntryOpening {
  return JSON.stringify(cells) === JSON.stringify(opening.cells) ? opening : { ...opening, record, cells }
}

function sheetFor(opening: EntryOpening): ComponentChildren {
  const { record, request } = opening
  // Another day's draft is another entry, though it is the same sheet.
  const key = `${request.kind} ${request.id} ${request.date}`
  if (request.kind !== 'stretch') return <OtherSheet key={key} opening={opening} />
  const session = record?.kind === 'stretch' ? record : undefined
  return <StretchSheet key={key} opening={opening} record={session} onClose={closeEntry} />
}
