// Signing in and out, and what becomes of data typed without an account. Every account has a database of its own, and
// nothing ever moves from one account's into another's.

import { showSyncState } from './after-commit.ts'
import type { SyncOutcome } from './ask-server.ts'
import { deleteLocalDatabase } from './database.ts'
import type { Device } from './device.ts'
import { dropSample } from './drop-sample.ts'
import { countLocalEntries, discardLocal, moveLocalInto } from './local-entries.ts'
import { openDatabaseOf } from './open-database-of.ts'
import {
  clearSwitching,
  type Identity,
  isSwitching,
  markSwitching,
  parseIdentity,
  readRemembered,
  remember,
} from './remembered.ts'
import { type Address, request } from './request.ts'
import { secondsToWait } from './retry-after.ts'
import { isSampleMarked } from './sample-mark.ts'
import { inSyncLock, syncUntilSettled } from './sync-run.ts'

export type SignInOutcome =
  | ({ readonly kind: 'signed-in' } & Identity)
  /** Used, expired or unknown; the server does not say which. */
  | { readonly kind: 'not-valid' }
  /** Tried too often; `retryAfter` in seconds, where the server says it. */
  | { readonly kind: 'too-many'; readonly retryAfter: number | undefined }
  | { readonly kind: 'unreachable' }

export type SignOutOutcome =
  | { readonly kind: 'signed-out' }
  /** So many changes are only on this device; nothing has been done yet. */
  | { readonly kind: 'unsent'; readonly count: number }
  | { readonly kind: 'unreachable' }

/** What becomes of changes that are on this device alone. */
export type UnsentFate = 'keep' | 'delete'

export interface AccountSession {
  /** Asks the server who is signed in; offline it is who was signed in last. Call at the start and when back online. */
  readonly loadSession: () => Promise<void>
  /** Uses a one-time link's token; only from an explicit tap. `deviceName` is shown in the list of devices. */
  readonly redeemLink: (token: string, deviceName: string) => Promise<SignInOutcome>
  /** Uses up a recovery code; every other session of the account ends. */
  readonly recover: (code: string, deviceName: string) => Promise<SignInOutcome>
  /** `response`: what the passkey has signed, for `POST /api/v1/auth/passkeys/sign-in`. */
  readonly signInByPasskey: (response: object, deviceName: string) => Promise<SignInOutcome>
  /** Sends what waits, then signs out. What could not be sent is asked about first; with `unsent: 'keep'` it stays in the
   *  account's database on this device, out of sight until the same account signs in again. With `unsent: 'delete'` the
   *  whole database of the account is taken off this device, for good. A device that the server has signed out already
   *  leaves without asking it. */
  readonly signOut: (options?: { readonly unsent: UnsentFate }) => Promise<SignOutOutcome>
  /** Entries typed without an account that are still apart from it. */
  readonly localEntriesCount: () => Promise<number>
  /** Brings them into the account that is signed in. Interrupted and repeated it does the same. */
  readonly uploadLocalEntries: () => Promise<void>
  readonly discardLocalEntries: () => Promise<void>
}

export function accountSession(device: Device): AccountSession {
  return {
    loadSession: () => loadSession(device),
    redeemLink: (token, name) => signIn(device, 'POST /api/v1/auth/redeem', { token, device: name }),
    recover: (code, name) => signIn(device, 'POST /api/v1/auth/recover', { code, device: name }),
    signInByPasskey: (response, name) =>
      signIn(device, 'POST /api/v1/auth/passkeys/sign-in', { response, device: name }),
    signOut: (options) => signOut(device, options?.unsent),
    localEntriesCount: () => countLocalEntries(device),
    uploadLocalEntries: () => moveLocalInto(device, device.active.value),
    discardLocalEntries: () => discardLocal(device),
  }
}

/** As `AccountSession.loadSession`. */
export async function loadSession(device: Device): Promise<void> {
  const { surroundings, session } = device
  const remembered = readRemembered(surroundings)
  if (remembered !== undefined) session.value = { kind: 'signed-in', ...remembered }
  // Nobody to ask for: a person without an account causes no request at all.
  const mayBeKnown = remembered !== undefined || isSwitching(surroundings)
  if (mayBeKnown && surroundings.isOnline()) await inSyncLock(device, () => askServer(device))
  if (session.value.kind === 'unknown') session.value = { kind: 'none' }
}

/** Syncs, after the server has said who is signed in where that is not known. */
export async function syncAsSignedIn(device: Device): Promise<SyncOutcome> {
  if (isSwitching(device.surroundings)) await loadSession(device)
  return syncUntilSettled(device)
}

/** Shows what another tab has remembered: the same account, another one, or nobody. */
export async function followSession(device: Device): Promise<void> {
  const remembered = readRemembered(device.surroundings)
  device.sync.isSignedOut = false
  device.session.value = remembered === undefined ? { kind: 'none' } : { kind: 'signed-in', ...remembered }
  await openDatabaseOf(device, remembered?.account.id)
}

async function askServer(device: Device): Promise<void> {
  const answer = await request(device.surroundings, 'GET /api/v1/auth/session')
  const identity = answer?.status === 200 ? parseIdentity(answer.body) : undefined
  if (identity !== undefined) return enter(device, identity)
  if (answer?.status !== 401) return
  // The session has ended, not the person's stay: the account's data remains open and waits for the next sign-in.
  clearSwitching(device.surroundings)
  device.session.value = { kind: 'none' }
  device.sync.isSignedOut = true
  await showSyncState(device)
}

function signIn(device: Device, address: Address, body: object): Promise<SignInOutcome> {
  return inSyncLock(device, async () => {
    const { surroundings } = device
    markSwitching(surroundings)
    const answer = await request(surroundings, address, { body })
    const identity = answer?.status === 200 ? parseIdentity(answer.body) : undefined
    if (identity !== undefined) {
      await enter(device, identity)
      return { kind: 'signed-in', ...identity }
    }
    if (answer === undefined || ![400, 403, 410, 429].includes(answer.status)) return { kind: 'unreachable' }
    clearSwitching(surroundings)
    return answer.status === 429
      ? { kind: 'too-many', retryAfter: secondsToWait(answer, surroundings.now()) }
      : { kind: 'not-valid' }
  })
}

async function signOut(device: Device, unsent: UnsentFate | undefined): Promise<SignOutOutcome> {
  const connection = device.active.value
  if (connection.account === undefined) return { kind: 'signed-out' }
  await syncUntilSettled(device)
  const count = await connection.use(
    async (database) => (await database.count('outbox')) + (await database.count('rejected')),
  )
  if (count > 0 && unsent === undefined) return { kind: 'unsent', count }
  return inSyncLock(device, async () => {
    if (!(await endSession(device))) return { kind: 'unreachable' }
    await leave(device)
    if (unsent === 'delete') await deleteLocalDatabase(connection.name)
    return { kind: 'signed-out' }
  })
}

// Only the server can end a session: its cookie is out of this page's reach. One that it has ended itself needs no asking.
async function endSession({ surroundings, sync }: Device): Promise<boolean> {
  if (sync.isSignedOut) return true
  markSwitching(surroundings)
  const answer = await request(surroundings, 'POST /api/v1/auth/sign-out')
  return answer?.status === 204 || answer?.status === 401
}

/** Takes an account that its server has erased off this device, with everything that was only here. */
export function forgetAccount(device: Device, account: string): Promise<void> {
  return inSyncLock(device, async () => {
    const { name, account: shown } = device.active.value
    if (shown !== account) return
    await leave(device)
    await deleteLocalDatabase(name)
  })
}

async function enter(device: Device, identity: Identity): Promise<void> {
  const { surroundings } = device
  const isNews = isSwitching(surroundings) || readRemembered(surroundings)?.credential.id !== identity.credential.id
  remember(surroundings, identity)
  clearSwitching(surroundings)
  device.sync.isSignedOut = false
  await openDatabaseOf(device, identity.account.id)
  if (isSampleMarked(surroundings)) await dropSample(surroundings)
  device.session.value = { kind: 'signed-in', ...identity }
  if (isNews) surroundings.announce({ kind: 'session' })
}

async function leave(device: Device): Promise<void> {
  remember(device.surroundings, undefined)
  clearSwitching(device.surroundings)
  device.session.value = { kind: 'none' }
  await openDatabaseOf(device, undefined)
  device.surroundings.announce({ kind: 'session' })
}
