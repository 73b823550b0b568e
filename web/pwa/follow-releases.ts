// The life of the service worker as a page sees it: first taking over, a newer one waiting, a newer one taking over.

import { Workbox } from 'workbox-window'
import { trustedWorkerUrl } from './trusted-worker-url.ts'

const HOUR = 3_600_000

export interface Releases {
  /** Lets the release that waits take over; every tab then loads it, this one at once. */
  readonly letIn: () => void
  /** Resolves when the server has been asked and what it has newer is on this device. Rejects when it cannot be asked. */
  readonly look: () => Promise<void>
}

/** Registers the worker and calls `onWaiting` when a newer release is ready on this device, at most once for each. Rejects
 *  when the browser refuses service workers here. */
export async function followReleases(onWaiting: () => void): Promise<Releases> {
  const worker = new Workbox(trustedWorkerUrl())
  let isAskedFor = false
  worker.addEventListener('waiting', onWaiting)
  reloadWhenReplaced(navigator.serviceWorker, () => isAskedFor)
  const registration = await worker.register({ immediate: true })
  lookWhenBroughtToFront(() => void worker.update().catch(() => undefined))
  return {
    letIn() {
      isAskedFor = true
      worker.messageSkipWaiting()
    },
    async look() {
      await registration?.update()
      if (registration?.installing) await untilInstalled(registration.installing)
      if (registration?.waiting) onWaiting()
    },
  }
}

/** A first worker that takes over an unheld page changes nothing in it; a second one brings another release.
 *  workbox-window's `isUpdate` looks at the start of the page only, and would miss the update after a first visit. */
function reloadWhenReplaced(container: ServiceWorkerContainer, isAskedFor: () => boolean): void {
  let held = container.controller !== null
  let reloading = false
  container.addEventListener('controllerchange', () => {
    if (held && !reloading) {
      reloading = true
      if (isAskedFor()) location.reload()
      else afterOpenDialog(() => location.reload())
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

/** One way or the other: a worker whose files could not be had is thrown away. */
function untilInstalled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => worker.state !== 'installing' && resolve())
  })
}

/** An installed app may stay open for weeks; it looks for a release when it is brought to the front, at most once an hour. */
function lookWhenBroughtToFront(look: () => void): void {
  let lookedAt = 0
  document.addEventListener('visibilitychange', ({ timeStamp }) => {
    if (document.visibilityState !== 'visible' || timeStamp - lookedAt < HOUR) return
    lookedAt = timeStamp
    look()
  })
}
