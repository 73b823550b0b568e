/// <reference lib="webworker" />
// Notifications in the service worker: shown when the server sends one, answered when the person taps one.

import { type ReminderMessage, readReminderMessage, reminderWords, unreadWords } from './reminder-message.ts'

/** Members that the types do not know yet, and a share of browsers neither. */
interface Badges {
  readonly setAppBadge?: () => Promise<void>
  readonly clearAppBadge?: () => Promise<void>
}

/** Shows what came. Browsers take the subscription away from pages that get messages and show nothing. */
export async function showMessage(worker: ServiceWorkerGlobalScope, data: PushMessageData | null): Promise<void> {
  const message = readReminderMessage(jsonOf(data))
  const words = message === undefined ? unreadWords : reminderWords(message)
  const { title, body } = words
  const options: NotificationOptions & { actions?: readonly object[] } = {
    body,
    // The next one of its kind takes its place.
    tag: message?.kind ?? 'nobi',
    icon: '/icons/icon-192.png',
    badge: '/icons/monochrome-192.png',
    lang: message?.language ?? '',
    data: message,
    ...('actions' in words ? { actions: words.actions } : {}),
  }
  await worker.registration.showNotification(title, options)
  await (worker.navigator as Badges).setAppBadge?.().catch(() => undefined)
}

/** Opens what a tap leads to, in the window that is open or a new one; or puts it off, without opening anything. */
export async function answerTap(
  worker: ServiceWorkerGlobalScope,
  { notification, action }: NotificationEvent,
): Promise<void> {
  notification.close()
  // Whoever answers has seen it; Today marks the icon anew for what still waits.
  await (worker.navigator as Badges).clearAppBadge?.().catch(() => undefined)
  const message = readReminderMessage(notification.data)
  if (message === undefined) return openAddress(worker, '/')
  if (action === 'later') return putOff(message)
  return openAddress(worker, reminderWords(message).address)
}

/** Takes new keys of the push service to the server, where it changed them by itself. The page does the same when it is opened. */
export async function renewSubscription(
  worker: ServiceWorkerGlobalScope,
  former: PushSubscription | null | undefined,
): Promise<void> {
  const key = former?.options.applicationServerKey
  if (!key) return
  const options = { userVisibleOnly: true, applicationServerKey: key }
  const renewed = await worker.registration.pushManager.subscribe(options)
  const { endpoint, keys } = renewed.toJSON()
  await send('/api/v1/push/renew', { endpoint, keys })
}

function openAddress(worker: ServiceWorkerGlobalScope, address: string): Promise<void> {
  return worker.clients.matchAll({ type: 'window', includeUncontrolled: true }).then(async ([open]) => {
    if (open === undefined) {
      await worker.clients.openWindow(address)
      return
    }
    await open.focus().catch(() => undefined)
    open.postMessage({ type: 'open', address })
  })
}

async function putOff(message: ReminderMessage): Promise<void> {
  const { kind, key } = message
  await send('/api/v1/push/snooze', { kind, key, minutes: reminderWords(message).laterMinutes })
}

// Without a network the person has put it off by closing it.
async function send(address: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined)
}

function jsonOf(data: PushMessageData | null): unknown {
  try {
    return data?.json()
  } catch {
    return undefined
  }
}
