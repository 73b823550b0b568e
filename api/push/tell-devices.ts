// Sends what devices have to be told, and writes down what became of it.

import type { ReminderDevice } from '../../domain/reminders/due-reminders.ts'
import type { Occasion } from '../../domain/reminders/reminder-occasions.ts'
import type { Database, Statement } from '../store/database.ts'
import { dropEndpoint, noteArrived, noteFailed } from '../store/due-push.ts'
import type { PushKeys } from '../store/push-keys.ts'
import type { PushSubscription } from '../store/push-subscriptions.ts'
import { type PushOutcome, sendPush } from './send-push.ts'

export interface ToldDevice {
  readonly subscription: PushSubscription
  readonly device: ReminderDevice
  readonly due: readonly Occasion[]
  readonly nextAt: number | undefined
}

interface Telling {
  readonly database: Database
  readonly now: number
  readonly sender: { readonly keys: PushKeys; readonly subject: string }
}

/** Before the first message that fails, a minute; then twice as long each time, up to this. */
const LONGEST_PAUSE_MS = 6 * 3_600_000
/** A device whose push service has refused so many messages in a row is not told any more. */
const MOST_REFUSALS = 10

/** One outcome a message. A device whose service has no place for it any more is dropped; what may arrive later counts as not told. */
export async function tellDevices(devices: readonly ToldDevice[], telling: Telling): Promise<readonly PushOutcome[]> {
  const told = await Promise.all(devices.map((told) => tell(told, telling)))
  const notes = told.map(({ note }) => note)
  if (notes.length > 0) await telling.database.batch(notes, 'write')
  return told.flatMap(({ outcomes }) => outcomes)
}

async function tell(told: ToldDevice, { now, sender }: Telling) {
  const { subscription, due } = told
  const { language } = subscription
  const outcomes = await Promise.all(
    due.map(({ kind, key, until }) => {
      const message = { body: { kind, key, language }, ttl: (until - now) / 1000, topic: kind }
      return sendPush(subscription, message, sender)
    }),
  )
  return { outcomes, note: noteOf(told, outcomes, now) }
}

function noteOf({ subscription, device, due }: ToldDevice, outcomes: readonly PushOutcome[], now: number): Statement {
  if (outcomes.some(({ kind }) => kind === 'gone')) return dropEndpoint(subscription)
  const missed = due.filter((_, index) => outcomes[index]?.kind === 'later')
  if (missed.length > 0) {
    const pauses = outcomes.flatMap((outcome) => (outcome.kind === 'later' ? [outcome.pauseMs ?? 0] : []))
    const pause = Math.max(60_000 * 2 ** Math.min(subscription.failures, 10), ...pauses)
    return noteFailed(subscription, {
      told: asPatch(missed, ({ kind }) => device.told[kind]),
      snoozed: asPatch(missed, ({ kind }) => device.snoozed[kind]),
      retryAt: now + Math.min(pause, LONGEST_PAUSE_MS),
    })
  }
  if (outcomes.every(({ kind }) => kind === 'sent')) return noteArrived(subscription)
  return subscription.failures + 1 >= MOST_REFUSALS ? dropEndpoint(subscription) : noteFailed(subscription, undefined)
}

/** What was known before; null takes away what was not. */
function asPatch(occasions: readonly Occasion[], before: (occasion: Occasion) => unknown): string {
  return JSON.stringify(Object.fromEntries(occasions.map((occasion) => [occasion.kind, before(occasion) ?? null])))
}
