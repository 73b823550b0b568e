// What a tapped notification wants of a page that is open: its address, without loading the page anew, so that nothing typed is lost.

import { readStanding } from '../store/notifications/standing-notifications.ts'
import { thisDevice } from '../store/this-device.ts'
import { openRequestedEntry } from './requested-entry.ts'

/** Call once, when the first screen is there. */
export function followNotifications(): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const address = addressIn(data)
    if (address !== undefined) open(address)
  })
  navigator.serviceWorker.startMessages()
  // Who takes none needs none of its code.
  if (readStanding(thisDevice) !== undefined) void keep().catch(() => undefined)
}

async function keep(): Promise<void> {
  const { keepNotifications } = await import('../store/notifications/keep-notifications.ts')
  keepNotifications(thisDevice)
}

function addressIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'open') return undefined
  const address = 'address' in data ? data.address : undefined
  return typeof address === 'string' && /^\/(?!\/)/.test(address) ? address : undefined
}

// As if the person had gone back to it: the router and open sheets follow.
function open(address: string): void {
  history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
  openRequestedEntry()
}
