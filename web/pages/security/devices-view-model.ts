// The account's sessions as the list of devices shows them.

import type { Credential } from '../../store/identity/credentials.ts'
import { agoInWords, dayInWords, type Present } from './time-words.ts'

export interface DeviceRow {
  readonly id: string
  readonly label: string
  /** The browser that this page is open in. */
  readonly isThis: boolean
  /** How long ago it was last heard of, in words. */
  readonly seen: string
  /** The day it came in, in words. */
  readonly since: string
}

export interface DevicesViewModel {
  /** This one first, then those that were here last. */
  readonly devices: readonly DeviceRow[]
  /** How many there are besides this one. */
  readonly others: number
}

export function buildDevicesViewModel(credentials: readonly Credential[], present: Present): DevicesViewModel {
  const sessions = credentials.filter(({ type }) => type === 'session')
  const ordered = sessions.toSorted(
    (a, b) => Number(b.current) - Number(a.current) || b.seenAt.localeCompare(a.seenAt) || a.id.localeCompare(b.id),
  )
  return {
    devices: ordered.map(({ id, label, current, seenAt, createdAt }) => ({
      id,
      label,
      isThis: current,
      seen: agoInWords(seenAt, present),
      since: dayInWords(createdAt, present),
    })),
    others: sessions.filter(({ current }) => !current).length,
  }
}
