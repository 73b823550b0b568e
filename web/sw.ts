/// <reference lib="webworker" />
// The service worker: this release's files on the device, every page from them, and notifications. It asks the API for nothing that a
// page shows.

import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { ID_RANDOM_BYTES, idFrom } from '../domain/records/record-id.ts'
import { partsOfRequest, putShared, SHARE_PATH } from './pwa/share-inbox.ts'
import { answerTap, renewSubscription, showMessage } from './sw/notifications.ts'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: (string | { url: string; revision: string | null })[]
}

cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST)
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/^\/api\//] }))

// What another app shares is put aside before any page opens. Where even that finds no room, the address carries it.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === SHARE_PATH,
  async ({ request }) => {
    const parts = await partsOfRequest(request)
    const at = Date.now()
    const id = idFrom(at, crypto.getRandomValues(new Uint8Array(ID_RANDOM_BYTES)))
    const address = await putShared({ id, at, isPosted: true, ...parts }).then(
      () => '/',
      () => `/?${new URLSearchParams(parts)}`,
    )
    return Response.redirect(address, 303)
  },
  'POST',
)

// A first visit is held at once, so that its lazy chunks are there when the network goes away a moment later.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
})

self.addEventListener('push', (event) => event.waitUntil(showMessage(self, event.data)))
self.addEventListener('notificationclick', (event) => event.waitUntil(answerTap(self, event)))
self.addEventListener('pushsubscriptionchange', (event) =>
  event.waitUntil(renewSubscription(self, (event as PushSubscriptionChangeEvent).oldSubscription)),
)
