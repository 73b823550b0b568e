// Shows the entry sheet that is open, with what it starts from read from the store.

import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { Capture } from '../../domain/records/capture.ts'
import type { AnyRecord, Kind } from '../../domain/records/kinds.ts'
import type { Sitting } from '../../domain/records/sitting.ts'
import type { Sleep } from '../../domain/records/sleep.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import type { Workday } from '../../domain/records/workday.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { notifyProblem } from '../parts/notice.tsx'
import { readDay, readLatest, readRecord } from '../store/queries.ts'
import { entryText } from './entry-text.ts'
import { closeEntry, type EntryRequest, openedEntry } from './open-entry.ts'
import { StretchSheet } from './stretch-sheet.tsx'
import { type UsualTimes, usualTimes } from './usual-times.ts'

const SleepSheet = lazyPart(async () => (await import('./sleep-sheet.tsx')).SleepSheet)
const SittingSheet = lazyPart(async () => (await import('./sitting-sheet.tsx')).SittingSheet)
const WorkSheet = lazyPart(async () => (await import('./work-sheet.tsx')).WorkSheet)
const CaptureSheet = lazyPart(async () => (await import('./capture-sheet.tsx')).CaptureSheet)

const USUAL_NIGHTS = 14

/** What a sheet opens with: the record to edit, and earlier ones to prefill from. */
interface Opening {
  readonly request: EntryRequest
  readonly record: AnyRecord | undefined
  readonly last: Stretch | undefined
  readonly usual: UsualTimes | undefined
}

export function EntryHost() {
  const request = openedEntry.value
  const [opening, setOpening] = useState<Opening>()

  // Going back in history leaves the page that the sheet belongs to.
  useEffect(() => {
    addEventListener('popstate', closeEntry)
    return () => removeEventListener('popstate', closeEntry)
  }, [])
  useLayoutEffect(() => {
    if (request === undefined) {
      setOpening(undefined)
      return
    }
    let isCurrent = true
    prepare(request).then(
      (prepared) => {
        if (!isCurrent) return
        if (prepared === undefined) {
          notifyProblem(entryText().gone)
          closeEntry()
        } else setOpening(prepared)
      },
      () => {
        notifyProblem(entryText().notSaved)
        closeEntry()
      },
    )
    return () => {
      isCurrent = false
    }
  }, [request])

  return opening === undefined || opening.request !== request ? null : sheetFor(opening)
}

function sheetFor({ request, record, last, usual }: Opening): ComponentChildren {
  const { date } = request
  switch (request.kind) {
    case 'stretch':
      return <StretchSheet date={date} session={only<Stretch>(record, 'stretch')} last={last} onClose={closeEntry} />
    case 'sleep':
      return <SleepSheet date={date} night={only<Sleep>(record, 'sleep')} usual={usual} onClose={closeEntry} />
    case 'sitting':
      return <SittingSheet date={date} sitting={only<Sitting>(record, 'sitting')} onClose={closeEntry} />
    case 'workday':
      return <WorkSheet date={date} workday={only<Workday>(record, 'workday')} onClose={closeEntry} />
    case 'capture':
      return <CaptureSheet date={date} capture={only<Capture>(record, 'capture')} onClose={closeEntry} />
  }
}

async function prepare(request: EntryRequest): Promise<Opening | undefined> {
  const record = request.mending?.record ?? (await recordToEdit(request))
  if (request.id !== undefined && (record === undefined || record.deleted)) return undefined
  const last =
    request.kind === 'stretch' ? (await readLatest('stretch', 2)).find(({ id }) => id !== request.id) : undefined
  const usual =
    request.kind === 'sleep' && record === undefined ? usualTimes(await readLatest('sleep', USUAL_NIGHTS)) : undefined
  return { request, record, last, usual }
}

// A date has one workday, so opening work on a date that has one edits it.
async function recordToEdit({ kind, id, date }: EntryRequest): Promise<AnyRecord | undefined> {
  if (id !== undefined) return readRecord<Kind>(kind, id)
  return kind === 'workday' ? (await readDay(date)).workdays[0] : undefined
}

function only<Wanted extends AnyRecord>(
  record: AnyRecord | undefined,
  kind: Wanted['kind'] & Kind,
): Wanted | undefined {
  return record?.kind === kind ? (record as Wanted) : undefined
}
