// Keeps the app on the device and lets a new release in when the person says so. What does it comes after the first paint.

import { signal } from '@preact/signals'
import type { Releases } from './follow-releases.ts'

/** True while a newer release waits on this device for `loadNewest`. */
export const updateReady = signal(false)

/** Who waits for a newer release to be fetched waits no longer than this, milliseconds. */
const LONGEST_LOOK_MS = 5_000

let releases: Releases | undefined

/** Call once at the start, in every tab. Does nothing in development and where there are no service workers. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const register = async () => {
    const { followReleases } = await import('./follow-releases.ts')
    releases = await followReleases(() => {
      updateReady.value = true
    })
  }
  // Refused in some private windows and where the site's storage is blocked: the app then works while it is online.
  const start = () => void register().catch(() => undefined)
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}

/** Asks the server now whether there is a newer release. When it is on the device, `updateReady` says so. */
export function lookForRelease(): void {
  void releases?.look().catch(() => undefined)
}

/** Loads this page anew, in the newest release that can be had: the one that waits, or else one that the server has. Other
 *  tabs follow, each once. What is on the device is enough where the server cannot be reached. */
export async function loadNewest(): Promise<void> {
  if (!updateReady.value) await Promise.race([releases?.look().catch(() => undefined), pause(LONGEST_LOOK_MS)])
  if (releases !== undefined && updateReady.value) releases.letIn()
  else location.reload()
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
