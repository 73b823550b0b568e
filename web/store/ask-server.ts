// One request of a sync, in the name of the account whose database it is.

import type { Connection } from './connection.ts'
import type { Device } from './device.ts'
import { isSwitching, markSwitching, readRemembered } from './remembered.ts'
import { type Address, type Answer, type Message, request } from './request.ts'
import { retryAfter } from './sync-policy.ts'

export type SyncOutcome =
  /** Nobody is signed in, or it must first be asked who. */
  | { readonly kind: 'not-now' }
  /** `hasNews`: something came in. */
  | { readonly kind: 'settled'; readonly hasNews: boolean }
  | { readonly kind: 'signed-out' }
  /** `retryAfter`: what the server asked for, milliseconds. */
  | { readonly kind: 'failed'; readonly retryAfter: number | undefined }

export type Asked = ({ readonly kind: 'answer' } & Answer) | SyncOutcome

/** Asks in the name of the connection's account. What every answer may say of the session is looked after here. */
export async function ask(
  device: Device,
  connection: Connection,
  { address, ...message }: { readonly address: Address } & Message,
): Promise<Asked> {
  // Asked anew each time: without locks another tab may have signed somebody else in meanwhile.
  const account = accountToSyncAs(device, connection)
  if (account === undefined) return { kind: 'not-now' }
  const answer = await request(device.surroundings, address, { ...message, headers: { 'X-Nobi-Account': account } })
  if (answer === undefined) return failed()
  if (answer.status === 409) return notOurs(device)
  if (answer.status === 401 || answer.status === 403) return { kind: 'signed-out' }
  // What 400 and 413 are about depends on what was asked; whatever else is no answer may be one later.
  if (![200, 400, 413].includes(answer.status)) return failed(waitAskedFor(device, answer))
  return { kind: 'answer', ...answer }
}

/** `after`: how long the server asked to wait, milliseconds. */
export function failed(after?: number): SyncOutcome {
  return { kind: 'failed', retryAfter: after }
}

function waitAskedFor({ surroundings }: Device, { headers }: Answer): number | undefined {
  return retryAfter(headers.get('Retry-After'), surroundings.now())
}

/** The account of the connection, if it is known to be the cookie's too, which decides whose log is written. */
export function accountToSyncAs({ surroundings }: Device, { account }: Connection): string | undefined {
  const isOwn = readRemembered(surroundings)?.account.id === account
  return isOwn && !isSwitching(surroundings) ? account : undefined
}

// The cookie has become another account's. Nothing is sent before the server has been asked whose.
function notOurs({ surroundings }: Device): SyncOutcome {
  markSwitching(surroundings)
  return { kind: 'not-now' }
}
