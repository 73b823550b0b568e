// One run of the reminders, as the runtime starts it each minute: it logs what it did, and fails silently never.

import type { Dependencies } from '../dependencies.ts'
import { runReminders } from './run-reminders.ts'

/** Logs a line when there was anything to send, or why nothing could be. Never rejects. */
export async function remindAndLog({ openDatabase, now, randomBytes, origins, log }: Dependencies): Promise<void> {
  const event = 'reminders'
  try {
    const report = await runReminders({ database: openDatabase(), now: now(), randomBytes, origin: origins[0] })
    if (Object.values(report).some((count) => count > 0)) log({ level: 'info', event, ...report })
  } catch (error) {
    log({ level: 'error', event, reason: error instanceof Error ? error.name : 'unknown' })
  }
}
