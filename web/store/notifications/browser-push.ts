// This browser's side of notifications: the person's permission, and where messages come in.

import type { BrowserTarget } from './push-server.ts'

export type BrowserPush =
  | { readonly kind: 'ok'; readonly target: BrowserTarget }
  /** The person has not allowed it, now or earlier. */
  | { readonly kind: 'denied' }
  /** The browser could not: no service worker yet, or its push service is out of reach. */
  | { readonly kind: 'failed' }

/** Asks the person, so only from a tap, and takes messages that are signed with the server's key. */
export async function takePush(publicKey: string): Promise<BrowserPush> {
  // Browsers answer at once when they were asked before.
  if ((await Notification.requestPermission()) !== 'granted') return { kind: 'denied' }
  try {
    const manager = (await navigator.serviceWorker.getRegistration())?.pushManager
    if (manager === undefined) return { kind: 'failed' }
    const standing = await manager.getSubscription()
    if (standing !== null && !isFor(standing, publicKey)) await standing.unsubscribe()
    const options = { userVisibleOnly: true, applicationServerKey: publicKey }
    return { kind: 'ok', target: (await manager.subscribe(options)).toJSON() }
  } catch {
    return { kind: 'failed' }
  }
}

/** Where this browser takes messages now; undefined when it takes none. Asks the person nothing. */
export async function standingPush(): Promise<BrowserTarget | undefined> {
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription())?.toJSON()
}

/** Takes no messages any more. */
export async function leavePush(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
}

function isFor({ options }: PushSubscription, publicKey: string): boolean {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0))
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') === publicKey
}
