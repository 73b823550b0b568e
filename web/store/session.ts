// Who is signed in on this device: `AccountSession` of this device, loaded when first used.

import type { AccountSession } from './account-session.ts'

const verbs = async () => (await import('./online.ts')).verbs

export const redeemLink: AccountSession['redeemLink'] = async (token, deviceName) =>
  (await verbs()).redeemLink(token, deviceName)
export const signOut: AccountSession['signOut'] = async (options) => (await verbs()).signOut(options)
export const localEntriesCount: AccountSession['localEntriesCount'] = async () => (await verbs()).localEntriesCount()
export const uploadLocalEntries: AccountSession['uploadLocalEntries'] = async () => (await verbs()).uploadLocalEntries()
export const discardLocalEntries: AccountSession['discardLocalEntries'] = async () =>
  (await verbs()).discardLocalEntries()
