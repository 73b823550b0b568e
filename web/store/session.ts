// Who is signed in on this device: `AccountSession` of this device, loaded when first used.

import type { AccountSession } from './account-session.ts'
import { fetchCode } from './missing-code.ts'

const verbs = async () => (await fetchCode(() => import('./online.ts'))).verbs
/** Without the code that talks to the server, the server is out of reach. */
const verbsInReach = () => verbs().catch(() => undefined)

export const redeemLink: AccountSession['redeemLink'] = async (token, deviceName) =>
  (await verbsInReach())?.redeemLink(token, deviceName) ?? { kind: 'unreachable' }
export const recover: AccountSession['recover'] = async (code, deviceName) =>
  (await verbsInReach())?.recover(code, deviceName) ?? { kind: 'unreachable' }
export const signInByPasskey: AccountSession['signInByPasskey'] = async (response, deviceName) =>
  (await verbsInReach())?.signInByPasskey(response, deviceName) ?? { kind: 'unreachable' }
export const signOut: AccountSession['signOut'] = async (options) =>
  (await verbsInReach())?.signOut(options) ?? { kind: 'unreachable' }
export const localEntriesCount: AccountSession['localEntriesCount'] = async () => (await verbs()).localEntriesCount()
export const uploadLocalEntries: AccountSession['uploadLocalEntries'] = async () => (await verbs()).uploadLocalEntries()
export const discardLocalEntries: AccountSession['discardLocalEntries'] = async () =>
  (await verbs()).discardLocalEntries()
