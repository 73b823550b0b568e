// Keeps the app on the device and lets a new release in when the person says so.

import { signal } from '@preact/signals'
import { Workbox } from 'workbox-window'
import { trustedWorkerUrl } from './trusted-worker-url.ts'

const HOUR = 3_600_000

let worker: Workbox | undefined

/** True while a newer release waits on this device for `applyUpdate`. */
export const updateReady = signal(false)

/** Call once at the start, in every tab. Does nothing in development and where there are no service workers. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || worker !== undefined) return
  worker = new Workbox(trustedWorkerUrl())
  worker.addEventListener('waiting', () => {
    updateReady.value = true
  })
  reloadWhenReplaced(navigator.serviceWorker)
  // Refused in some private windows and when the site's storage is blocked: the app then works while it is online.
  worker.register().catch(() => undefined)
  document.addEventListener('visibilitychange', lookForUpdate)
}

/** Lets the waiting release take over; every open tab then loads it, once. Does nothing when none waits. */
export function applyUpdate(): void {
  if (updateReady.value) worker?.messageSkipWaiting()
}

/** A first worker that takes over an unheld page changes nothing in it; a second one brings another release.
 *  workbox-window's `isUpdate` looks at the start of the page only, and would miss the update after a first visit. */
function reloadWhenReplaced(container: ServiceWorkerContainer): void {
  let held = container.controller !== null
  let reloading = false
  container.addEventListener('controllerchange', () => {
    if (held && !reloading) {
      reloading = true
      afterOpenDialog(() => location.reload())
    }
    held = true
  })
}

/** What is being typed in another tab's sheet is not thrown away: the reload waits until it is closed. */
function afterOpenDialog(proceed: () => void): void {
  const open = document.querySelector('dialog[open]')
  if (open === null) proceed()
  else open.addEventListener('close', () => afterOpenDialog(proceed), { once: true })
}

let lookedAt = 0

/** An installed app may stay open for weeks; look when it is brought to the front, at most once an hour. */
function lookForUpdate(event: Event): void {
  if (document.visibilityState !== 'visible' || event.timeStamp - lookedAt < HOUR) return
  lookedAt = event.timeStamp
  worker?.update().catch(() => undefined)
}
