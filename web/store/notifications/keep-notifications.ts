// A device that takes notifications goes on doing so when its push service has moved it, or it was signed in anew.

import { effect } from '@preact/signals'
import { language } from '../../i18n/language.ts'
import type { Device } from '../device.ts'
import { standingPush } from './browser-push.ts'
import { moveNotifications, saveNotifications } from './push-server.ts'
import { readStanding, rememberNotifications, type Standing } from './standing-notifications.ts'

/** Watches who is signed in, and tells the server of what has changed since the last time. Asks nothing of the person, and nothing of
 *  anybody while this device takes no notifications. */
export function keepNotifications(device: Device): void {
  effect(() => {
    const state = device.session.value
    const standing = readStanding(device)
    if (state.kind !== 'signed-in' || standing?.account !== state.account.id) return
    void follow(device, standing, state.credential.id).catch(() => undefined)
  })
}

async function follow(device: Device, standing: Standing, credential: string): Promise<void> {
  const { kinds, quiet } = standing
  const target = await standingPush()
  if (target?.endpoint === undefined) return
  if (standing.credential === credential && target.endpoint === standing.endpoint) return
  const answer =
    standing.credential === credential
      ? await moveNotifications(device, target)
      : await saveNotifications(device, { ...target, kinds, quiet, language: language.peek() })
  if (answer.kind === 'ok') rememberNotifications(device, { kinds, quiet, endpoint: target.endpoint })
}
