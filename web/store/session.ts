// Who is signed in on this device.

import { accountSession } from './account-session.ts'
import { thisDevice } from './this-device.ts'

export type { RedeemOutcome, SignOutOutcome } from './account-session.ts'

export const { loadSession, redeemLink, signOut, localEntriesCount, uploadLocalEntries, discardLocalEntries } =
  accountSession(thisDevice)
