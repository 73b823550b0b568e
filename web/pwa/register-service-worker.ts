// Keeps the app on the device and lets a new release in when the person says so. What does it comes after the first paint.

import { signal } from '@preact/signals'

/** True while a newer release waits on this device for `applyUpdate`. */
export const updateReady = signal(false)

let letIn: (() => void) | undefined

/** Call once at the start, in every tab. Does nothing in development and where there are no service workers. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const register = async () => {
    const { followReleases } = await import('./follow-releases.ts')
    letIn = await followReleases(() => {
      updateReady.value = true
    })
  }
  // Refused in some private windows and where the site's storage is blocked: the app then works while it is online.
  const start = () => void register().catch(() => undefined)
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}

/** Lets the waiting release take over; every open tab then loads it, once. Does nothing when none waits. */
export function applyUpdate(): void {
  if (updateReady.value) letIn?.()
}
