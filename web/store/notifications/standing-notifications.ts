// What this device takes of notifications, remembered on it beside what the server knows.

import { isJsonObject } from '../../../domain/json.ts'
import { type ReminderKind, reminderKinds } from '../../../domain/reminders/reminder-kind.ts'
import type { Device } from '../device.ts'

/** What a device wants of notifications. */
export interface PushWishes {
  readonly kinds: readonly ReminderKind[]
  readonly quiet: { readonly from: string; readonly to: string } | null
}

/** Which session and address the server has it from. */
export interface Standing extends PushWishes {
  readonly account: string
  readonly credential: string
  readonly endpoint: string
}

/** Notes what this device takes from now on; undefined for nothing. */
export function rememberNotifications(
  device: Device,
  wishes: (PushWishes & { readonly endpoint: string | undefined }) | undefined,
): void {
  const { memory } = device.surroundings
  const state = device.session.value
  if (wishes === undefined || state.kind !== 'signed-in') {
    memory.removeItem(keyOf(device))
    return
  }
  const standing = { ...wishes, account: state.account.id, credential: state.credential.id }
  memory.setItem(keyOf(device), JSON.stringify(standing))
}

/** Whether the account that is signed in has notifications on this device. */
export function isNotified(device: Device): boolean {
  const state = device.session.value
  return state.kind === 'signed-in' && readStanding(device)?.account === state.account.id
}

/** Undefined for none. */
export function readStanding(device: Device): Standing | undefined {
  try {
    const stored: unknown = JSON.parse(device.surroundings.memory.getItem(keyOf(device)) ?? 'null')
    return isJsonObject(stored) ? standingIn(stored) : undefined
  } catch {
    return undefined
  }
}

function standingIn({ account, credential, endpoint, kinds, quiet }: Readonly<Record<string, unknown>>) {
  if (typeof account !== 'string' || typeof credential !== 'string' || typeof endpoint !== 'string') return undefined
  const chosen = reminderKinds.filter((kind): kind is ReminderKind => Array.isArray(kinds) && kinds.includes(kind))
  return { account, credential, endpoint, kinds: chosen, quiet: quietIn(quiet) }
}

function quietIn(quiet: unknown): PushWishes['quiet'] {
  if (!isJsonObject(quiet)) return null
  const { from, to } = quiet
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : null
}

function keyOf({ surroundings }: Device): string {
  return `${surroundings.name}-notifications`
}
