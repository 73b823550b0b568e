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
 *  reminder again after a reload. Returns how to show it again here at once. */
export function putOff(
  { kind, key }: { readonly kind: ReminderKind; readonly key: string },
  minutes: number,
): () => Promise<void> {
  const until = instantFromMs(Date.now() + minutes * 60_000)
  const { [kind]: former, ...others } = putOffHere.value
  keep({ ...others, [kind]: { key, until } })
  if (isNotified(thisDevice)) void tellServer({ kind, key, minutes }).catch(() => undefined)
  return async () => {
    const { [kind]: _, ...now } = putOffHere.value
    keep(former === undefined ? now : { ...now, [kind]: former })
  }
}

function keep(all: PutOff): void {
  putOffHere.value = all
  try {
    memory.setItem(KEY, JSON.stringify(all))
  } catch {
    // As long as this page is open.
  }
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
