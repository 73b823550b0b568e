// Reminders that the person has put off, on this device.

import { signal } from '@preact/signals'
import { type Instant, isInstant } from '../../../domain/calendar/instant.ts'
import { isJsonObject } from '../../../domain/json.ts'
import { type ReminderKind, reminderKinds } from '../../../domain/reminders/reminder-kind.ts'
import { thisDevice } from '../../store/this-device.ts'

/** By kind: which one, and until when. */
export type PutOff = Readonly<Partial<Record<ReminderKind, { readonly key: string; readonly until: Instant }>>>

const { name, memory } = thisDevice.surroundings
const KEY = `${name}-put-off`

export const putOff = signal<PutOff>(read())

/** Not shown again before `until`. A browser that keeps nothing shows it again after a reload. */
export function putOffUntil(kind: ReminderKind, key: string, until: Instant): void {
  putOff.value = { ...putOff.value, [kind]: { key, until } }
  try {
    memory.setItem(KEY, JSON.stringify(putOff.value))
  } catch {
    // As long as this page is open.
  }
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
