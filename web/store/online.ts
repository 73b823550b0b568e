// The part of this device's store that talks to the server and to other tabs. Loaded on its own, because the first screen
// and every save do without it.

import { accountSession } from './account-session.ts'
import type { News } from './device.ts'
import { hear } from './follow-tabs.ts'
import { startSyncLoop } from './sync-loop.ts'
import { channel, thisDevice } from './this-device.ts'

export const verbs = accountSession(thisDevice)

/** Call once. */
export function goOnline(): void {
  channel.addEventListener(
    'message',
    (event: MessageEvent<News>) => void hear(thisDevice, event.data).catch(() => undefined),
  )
  startSyncLoop(thisDevice, { document, window })
  void verbs.loadSession().catch(() => undefined)
}
