// Whether this device should suggest a passkey: to whoever is signed in without one, until they have said no here.

import type { Device } from '../device.ts'
import { type PasskeyWindow, passkeySupport } from './passkey-support.ts'
import { readPasskeys } from './passkeys.ts'

/** Asks the server only where a passkey could be made, and where nobody has said no. */
export async function isPasskeyMissing(device: Device, window: PasskeyWindow): Promise<boolean> {
  const account = accountOf(device)
  if (account === undefined || passkeySupport(window) !== 'ready') return false
  const { memory } = device.surroundings
  if (memory.getItem(keyOf(device)) === account) return false
  const answer = await readPasskeys(device)
  return answer.kind === 'ok' && answer.body.length === 0
}

/** Does not ask again for the account that is signed in, on this device. */
export function declinePasskey(device: Device): void {
  const account = accountOf(device)
  if (account !== undefined) device.surroundings.memory.setItem(keyOf(device), account)
}

function keyOf({ surroundings }: Device): string {
  return `${surroundings.name}-no-passkey`
}

function accountOf({ session }: Device): string | undefined {
  return session.value.kind === 'signed-in' ? session.value.account.id : undefined
}
