// Looking around in sample data: an invented history in a database of its own, made on this device.

import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts'
import { PROFILE_ID } from '../../domain/records/profile-defaults.ts'
import { generateHistory } from '../../domain/sample/generate-history.ts'
import { historyToChanges } from '../../domain/sample/history-changes.ts'
import { present } from '../../domain/sample/sample-record.ts'
import type { SampleLanguage } from '../../domain/sample/spoken.ts'
import { cellsOfChange } from '../../domain/sync/cell.ts'
import type { Change } from '../../domain/sync/change.ts'
import type { ActiveProfile } from './active-profile.ts'
import { type Connection, write } from './connection.ts'
import { connectionTo, type Device } from './device.ts'
import { dropSample } from './drop-sample.ts'
import { openDatabaseOf } from './open-database-of.ts'
import { clearSample, markSample, sampleDatabase } from './sample-mark.ts'
import { putCells } from './write-change.ts'

const YEARS = 1
const SEED = 'look around'
/** Records that are made at a stretch; in between the page may draw. */
const BATCH = 300

export interface SampleOptions {
  /** The sample ends the day before, so that today is still to be logged. */
  readonly today: LocalDate
  readonly language: SampleLanguage
}

/** Makes the sample and opens it, in every tab. The same for the same day, zone and language. Rejects when the disk has no
 *  room for it; then nothing of it stays. An account that is signed in is left alone. */
export async function openSample(device: Device, options: SampleOptions): Promise<void> {
  const { surroundings } = device
  if (device.active.value.account !== undefined) return
  await dropSample(surroundings)
  const sample = connectionTo(undefined, device, sampleDatabase(surroundings))
  try {
    for (const batch of inBatches(invented(device.profile.value, options))) await put(sample, batch)
  } catch (error) {
    sample.close()
    await dropSample(surroundings)
    throw error
  }
  sample.close()
  markSample(surroundings)
  await follow(device)
}

/** Opens the person's own records again and deletes the sample with all that was typed into it. */
export async function closeSample(device: Device): Promise<void> {
  clearSample(device.surroundings)
  await follow(device)
  await dropSample(device.surroundings)
}

async function follow(device: Device): Promise<void> {
  await openDatabaseOf(device, device.active.value.account)
  device.surroundings.announce({ kind: 'session' })
}

// Looks the way the person has chosen already.
function invented(profile: ActiveProfile, { today, language }: SampleOptions): readonly Change[] {
  const { zone, theme, units, weekStart, dayStart } = profile
  const chosen = present({ theme, units, weekStart, dayStart, language: profile.language })
  const history = generateHistory({ years: YEARS, seed: SEED, until: addDays(today, -1), zone, language })
  const records = history.map((record) =>
    record.id === PROFILE_ID ? { ...record, fields: { ...record.fields, ...chosen } } : record,
  )
  return historyToChanges(records, SEED)
}

function* inBatches(changes: readonly Change[]): Generator<readonly Change[]> {
  for (let start = 0; start < changes.length; start += BATCH) yield changes.slice(start, start + BATCH)
}

// Straight into the cells: nothing of it ever waits to be sent.
function put(sample: Connection, changes: readonly Change[]): Promise<void> {
  return write(sample, ['cells', 'records'], async (transaction) => {
    for (const change of changes)
      putCells(transaction, { kind: change.kind, id: change.recordId }, cellsOfChange(change))
  })
}
