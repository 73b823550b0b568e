// Every sheet but that of a stretch. They come after the first screen, which so has to know none of their files.

import type { Capture } from '../../domain/records/capture.ts'
import type { AnyRecord, Kind } from '../../domain/records/kinds.ts'
import type { Sitting } from '../../domain/records/sitting.ts'
import type { Sleep } from '../../domain/records/sleep.ts'
import type { Workday } from '../../domain/records/workday.ts'
import { lazySheet } from '../parts/lazy-sheet.tsx'
import type { EntryOpening } from './entry-opening.ts'
import { closeEntry } from './open-entry.ts'
import { closeHistory } from './open-history.ts'

const SleepSheet = lazySheet(async () => (await import('./sleep-sheet.tsx')).SleepSheet, closeEntry)
const SittingSheet = lazySheet(async () => (await import('./sitting-sheet.tsx')).SittingSheet, closeEntry)
const WorkSheet = lazySheet(async () => (await import('./work-sheet.tsx')).WorkSheet, closeEntry)
const CaptureSheet = lazySheet(async () => (await import('./capture-sheet.tsx')).CaptureSheet, closeEntry)
export const HistorySheet = lazySheet(async () => (await import('./history-sheet.tsx')).HistorySheet, closeHistory)

export function OtherSheet({ opening }: { readonly opening: EntryOpening }) {
  const { record, request } = opening
  const common = { opening, onClose: closeEntry }
  switch (request.kind) {
    case 'sleep':
      return <SleepSheet {...common} record={only<Sleep>(record, 'sleep')} />
    case 'sitting':
      return <SittingSheet {...common} record={only<Sitting>(record, 'sitting')} />
    case 'workday':
      return <WorkSheet {...common} record={only<Workday>(record, 'workday')} />
    case 'capture':
      return <CaptureSheet {...common} record={only<Capture>(record, 'capture')} />
    default:
      return null
  }
}

function only<Wanted extends AnyRecord>(
  record: AnyRecord | undefined,
  kind: Wanted['kind'] & Kind,
): Wanted | undefined {
  return record?.kind === kind ? (record as Wanted) : undefined
}
