// Reminders that the person has put off, on this device.

import { signal } from '@preact/signals'
import { type Instant, instantFromMs, isInstant } from '../../../domain/calendar/instant.ts'
import { isJsonObject } from '../../../domain/json.ts'
import { type ReminderKind, reminderKinds } from '../../../domain/reminders/reminder-kind.ts'
import { isNotified } from '../../store/notifications/standing-notifications.ts'
import { thisDevice } from '../../store/this-device.ts'

/** By kind: which one, and until when. */
export type PutOff = Readonly<Partial<Record<ReminderKind, { readonly key: string; readonly until: Instant }>>>

const { name, memory } = thisDevice.surroundings
const KEY = `${name}-put-off`

export const putOffHere = signal<PutOff>(read())

/** Not shown again on this device for so many minutes. If it takes notifications, one comes then. A browser that keeps nothing shows the
 *  reminder again after a reload. */
export function putOff({ kind, key }: { readonly kind: ReminderKind; readonly key: string }, minutes: number): void {
  const until = instantFromMs(Date.now() + minutes * 60_000)
  putOffHere.value = { ...putOffHere.value, [kind]: { key, until } }
  try {
    memory.setItem(KEY, JSON.stringify(putOffHere.value))
  } catch {
    // As long as this page is open.
  }
  if (isNotified(thisDevice)) void tellServer({ kind, key, minutes }).catch(() => undefined)
}

async function tellServer(snooze: { readonly kind: ReminderKind; readonly key: string; readonly minutes: number }) {
  const { snoozeNotification } = await import('../../store/notifications/push-server.ts')
  await snoozeNotification(thisDevice, snooze)
}

function read(): PutOff {
  try {
    const stored: unknown = JSON.parse(memory.getItem(KEY) ?? '{}')
    return isJsonObject(stored) ? Object.fromEntries(reminderKinds.flatMap((kind) => entryOf(kind, stored[kind]))) : {}
  } catch {
    return {}
  }
}

function entryOf(kind: ReminderKind, entry: unknown): [ReminderKind, { key: string; until: Instant }][] {
  if (!isJsonObject(entry)) return []
  const { key, until } = entry
  return typeof key === 'string' && typeof until === 'string' && isInstant(until) ? [[kind, { key, until }]] : []
}
