// What follows a commit: screens read again, other tabs hear of it, the sync mark says how things stand.

import { PROFILE_ID } from '../../domain/records/profile-defaults.ts'
import { activeProfile, cacheLook } from './active-profile.ts'
import { mustCatchUp } from './catch-up-state.ts'
import type { Connection } from './connection.ts'
import type { Device, SyncState } from './device.ts'
import type { DeviceState } from './local-schema.ts'
import { sampleDatabase } from './sample-mark.ts'

/** Call after each commit of this tab to `connection`. */
export async function afterCommit(device: Device, connection: Connection): Promise<void> {
  device.surroundings.announce({ kind: 'changed', database: connection.name })
  if (connection === device.active.value) await showChanges(device)
}

/** Lets screens read again, and reads again what the device itself shows of its database. */
export async function showChanges(device: Device): Promise<void> {
  device.storeVersion.value++
  await Promise.all([showProfile(device), showSyncState(device)])
}

/** The sync mark, from what waits in the database and what the loop knows. */
export async function showSyncState(device: Device): Promise<void> {
  const connection = device.active.value
  const counts = await connection.use(async (database) => ({
    waiting: await database.count('outbox'),
    oldest: await database.getFromIndex('outbox', 'stamp', IDBKeyRange.lowerBound('')),
    rejected: await database.count('rejected'),
    state: await database.get('meta', 'state'),
  }))
  if (connection !== device.active.value) return
  device.syncState.value = syncStateOf(device, { ...counts, oldestAt: counts.oldest?.queuedAt ?? 0 })
}

interface Counts {
  readonly waiting: number
  readonly oldestAt: number
  readonly rejected: number
  readonly state: DeviceState | undefined
}

function syncStateOf(
  { active, sync, surroundings }: Device,
  { waiting, oldestAt, rejected, state }: Counts,
): SyncState {
  if (active.value.name === sampleDatabase(surroundings)) return { kind: 'sample' }
  if (active.value.account === undefined) return { kind: 'local-only' }
  if (sync.isSignedOut) return { kind: 'attention', reason: 'signed-out', count: waiting }
  if (sync.isOutdated) return { kind: 'attention', reason: 'update', count: waiting }
  if (sync.isOutOfRoom) return { kind: 'attention', reason: 'storage', count: waiting }
  if (rejected > 0) return { kind: 'attention', reason: 'rejected', count: rejected }
  // A device that has not read what the server has must not say that it is in step.
  if (state !== undefined && mustCatchUp(state) && (sync.isBusy || waiting === 0)) {
    return { kind: 'catching-up', done: state.catchUp?.done ?? 0, total: state.catchUp?.total ?? 0 }
  }
  if (sync.isBusy) return { kind: 'syncing' }
  return waiting > 0 ? { kind: 'waiting', count: waiting, oldestAt } : { kind: 'saved' }
}

async function showProfile(device: Device): Promise<void> {
  const connection = device.active.value
  const row = await connection.use((database) => database.get('records', ['profile', PROFILE_ID]))
  if (connection !== device.active.value) return
  const stored = row?.record.kind === 'profile' ? row.record : undefined
  const profile = activeProfile(stored, device.surroundings.zone())
  // Unchanged settings keep their object, so that nothing that follows them is done again.
  if (JSON.stringify(profile) !== JSON.stringify(device.profile.peek())) device.profile.value = profile
  cacheLook(device.surroundings, profile)
}
