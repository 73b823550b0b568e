// The life of the service worker as a page sees it: first taking over, a newer one waiting, a newer one taking over.

import { Workbox } from 'workbox-window'
import { trustedWorkerUrl } from './trusted-worker-url.ts'

const HOUR = 3_600_000

/** Registers the worker and calls `onWaiting` when a newer release is ready on this device, at most once for each. Gives
 *  what lets it in. Rejects when the browser refuses service workers here. */
export async function followReleases(onWaiting: () => void): Promise<() => void> {
  const worker = new Workbox(trustedWorkerUrl())
  worker.addEventListener('waiting', onWaiting)
  reloadWhenReplaced(navigator.serviceWorker)
  await worker.register({ immediate: true })
  lookWhenBroughtToFront(() => void worker.update().catch(() => undefined))
  return () => worker.messageSkipWaiting()
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

/** An installed app may stay open for weeks; it looks for a release when it is brought to the front, at most once an hour. */
function lookWhenBroughtToFront(look: () => void): void {
  let lookedAt = 0
  document.addEventListener('visibilitychange', ({ timeStamp }) => {
    if (document.visibilityState !== 'visible' || timeStamp - lookedAt < HOUR) return
    lookedAt = timeStamp
    look()
  })
}
