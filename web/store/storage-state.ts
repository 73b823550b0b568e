// How this device keeps the data: for how long, how much of it, and what of it is nowhere else.

import type { Device } from './device.ts'
import { type LastCopy, readLastCopy } from './last-copy.ts'
import { readRemembered } from './remembered.ts'
import { readUnsent, type Unsent } from './unsent.ts'

/** What browsers offer; absent outside https and localhost. */
export type BrowserStorage = Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>

export interface StorageState extends Unsent, LastCopy {
  /** Whether the browser has promised not to evict the data; undefined where it makes no promises. */
  readonly isPersisted: boolean | undefined
  /** Of all that this site keeps, the app itself included; undefined where the browser does not say. */
  readonly bytes: { readonly used: number; readonly available: number } | undefined
  /** Entries of days that are not deleted. */
  readonly entries: number
  /** Name of this device in the list of devices. */
  readonly deviceName: string | undefined
  /** Which log of the server this device follows. */
  readonly epoch: string | undefined
}

export async function readStorageState(device: Device, storage: BrowserStorage | undefined): Promise<StorageState> {
  const connection = device.active.value
  const own = connection.use(async (database) => ({
    entries: await database.countFromIndex('records', 'day'),
    epoch: (await database.get('meta', 'state'))?.epoch,
  }))
  const [unsent, lastCopy, { entries, epoch }, isPersisted, bytes] = await Promise.all([
    readUnsent(device),
    readLastCopy(device),
    own,
    storage?.persisted().catch(() => undefined),
    storage?.estimate().then(bytesOf, () => undefined),
  ])
  const deviceName =
    connection.account === undefined ? undefined : readRemembered(device.surroundings)?.credential.label
  return { ...unsent, ...lastCopy, entries, epoch, isPersisted, bytes, deviceName }
}

/** Asks the browser once more. Whether it has promised. */
export async function askToKeep(storage: BrowserStorage | undefined): Promise<boolean> {
  return (await storage?.persist().catch(() => false)) ?? false
}

function bytesOf({ usage, quota }: StorageEstimate): StorageState['bytes'] {
  return usage === undefined || quota === undefined ? undefined : { used: usage, available: quota }
}
