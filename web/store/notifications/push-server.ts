// The devices that take notifications, as the server knows them.

import * as z from 'zod/mini'
import type { ReminderKind } from '../../../domain/reminders/reminder-kind.ts'
import type { Device } from '../device.ts'
import { askIdentity, expectNothing, type IdentityAnswer } from '../identity/ask-identity.ts'
import type { PushWishes } from './standing-notifications.ts'

const quiet = z.nullable(z.object({ from: z.string(), to: z.string() }))

const subscription = z.object({
  id: z.string(),
  label: z.string(),
  /** A server may know more kinds than this app. */
  kinds: z.array(z.string()),
  quiet,
  current: z.boolean(),
})

const list = z.object({ publicKey: z.string(), items: z.array(subscription) })
const outcome = z.object({ outcome: z.string() })

export type NotifiedDevice = z.output<typeof subscription>
export type NotifiedDevices = z.output<typeof list>

/** Where a browser takes messages, as it says itself. */
export type BrowserTarget = Pick<PushSubscriptionJSON, 'endpoint' | 'keys'>

export function readNotifiedDevices(device: Device): Promise<IdentityAnswer<NotifiedDevices>> {
  return askIdentity(device, { address: 'GET /api/v1/push', parse: (body) => list.safeParse(body).data })
}

/** `language` is what the notifications speak. */
export function saveNotifications(
  device: Device,
  { endpoint, keys, ...wishes }: BrowserTarget & PushWishes & { readonly language: 'ja' | 'en' },
): Promise<IdentityAnswer<NotifiedDevice>> {
  const zone = device.surroundings.zone()
  return askIdentity(device, {
    address: 'POST /api/v1/push',
    body: { endpoint, keys, zone, ...wishes },
    parse: (body) => subscription.safeParse(body).data,
  })
}

/** The push service has given this browser another address. */
export function moveNotifications(device: Device, { endpoint, keys }: BrowserTarget): Promise<IdentityAnswer<null>> {
  return askIdentity(device, { address: 'POST /api/v1/push/renew', body: { endpoint, keys }, parse: expectNothing })
}

/** A device that takes none any more counts as done. */
export async function endNotifications(device: Device, id: string): Promise<IdentityAnswer<null>> {
  const answer = await askIdentity(device, {
    address: `DELETE /api/v1/push/${encodeURIComponent(id)}`,
    parse: expectNothing,
  })
  return answer.kind === 'refused' && answer.problem.status === 404 ? { kind: 'ok', body: null } : answer
}

/** What the push service said: `sent`, `gone`, `later` or `refused`. */
export function sendTestNotification(device: Device): Promise<IdentityAnswer<string>> {
  return askIdentity(device, {
    address: 'POST /api/v1/push/test',
    body: {},
    parse: (body) => outcome.safeParse(body).data?.outcome,
  })
}

/** So that a reminder which is put off here comes as a notification later. */
export function snoozeNotification(
  device: Device,
  snooze: { readonly kind: ReminderKind; readonly key: string; readonly minutes: number },
): Promise<IdentityAnswer<null>> {
  return askIdentity(device, { address: 'POST /api/v1/push/snooze', body: snooze, parse: expectNothing })
}
