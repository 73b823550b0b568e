// People whose devices take notifications, and the clock that reminds them.

import { runReminders } from '../../../api/push/run-reminders.ts'
import { reminderKinds } from '../../../domain/reminders/reminder-kind.ts'
import { type BrowserSession, signedInBrowser } from '../browser-session.ts'
import { ORIGIN, type Person, randomBytes, type World } from '../world.ts'
import type { PushService } from './push-service.ts'

export interface Reminded {
  readonly browser: BrowserSession
  readonly endpoint: string
  /** Id of the subscription. */
  readonly id: string
}

/** A device of a person that takes everything, at the push service. */
export async function remindedDevice(
  world: World,
  { service, person = world, ...wishes }: { service: PushService; person?: Person; kinds?: string[]; quiet?: object },
): Promise<Reminded> {
  const browser = await signedInBrowser(world, person.account)
  const subscription = await service.subscribe()
  const body = { ...subscription, language: 'ja', zone: 'Asia/Tokyo', kinds: reminderKinds, quiet: null, ...wishes }
  const response = await browser.request('/api/v1/push', { method: 'POST', body })
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  const { id } = await response.json()
  return { browser, endpoint: subscription.endpoint, id }
}

/** One run at that moment, as the timer or the cron starts it. */
export function remindAt(world: Pick<World, 'database'>, moment: string | number) {
  const now = typeof moment === 'number' ? moment : Date.parse(moment)
  return runReminders({ database: world.database, now, randomBytes, origin: ORIGIN })
}
