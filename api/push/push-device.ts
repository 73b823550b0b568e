// A subscription as the rules of reminders see it, and back.

import { isJsonObject, type Json } from '../../domain/json.ts'
import type { ReminderDevice } from '../../domain/reminders/due-reminders.ts'
import { type ReminderKind, reminderKinds } from '../../domain/reminders/reminder-kind.ts'
import type { PushSubscription } from '../store/push-subscriptions.ts'

/** What is stored, without what this version does not know. */
export function deviceOf(subscription: PushSubscription): ReminderDevice {
  const { quietFrom: from, quietTo: to, kinds, told, snoozed } = subscription
  const chosen: unknown = JSON.parse(kinds)
  return {
    kinds: reminderKinds.filter((kind) => Array.isArray(chosen) && chosen.includes(kind)),
    quiet: from === undefined || to === undefined ? undefined : { from, to },
    told: entriesOf(told, (key) => (typeof key === 'string' ? key : undefined)),
    snoozed: entriesOf(snoozed, snoozeIn),
  }
}

function snoozeIn(value: Json): { readonly key: string; readonly until: number } | undefined {
  if (!isJsonObject(value)) return undefined
  const { key, until } = value
  return typeof key === 'string' && typeof until === 'number' ? { key, until } : undefined
}

function entriesOf<Value>(
  json: string,
  read: (value: Json) => Value | undefined,
): Readonly<Partial<Record<ReminderKind, Value>>> {
  const stored: unknown = JSON.parse(json)
  const entries = reminderKinds.flatMap((kind) => {
    const value = isJsonObject(stored) && stored[kind] !== undefined ? read(stored[kind]) : undefined
    return value === undefined ? [] : [[kind, value] as const]
  })
  return Object.fromEntries(entries) as Partial<Record<ReminderKind, Value>>
}
