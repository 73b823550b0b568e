// A device that takes notifications, signed in anew or moved by its push service, at the real API.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { accountSession } from '../../../../web/store/account-session.ts'
import type { Device } from '../../../../web/store/device.ts'
import { keepNotifications } from '../../../../web/store/notifications/keep-notifications.ts'
import { readNotifiedDevices, saveNotifications } from '../../../../web/store/notifications/push-server.ts'
import {
  isNotified,
  readStanding,
  rememberNotifications,
} from '../../../../web/store/notifications/standing-notifications.ts'
import { type Browser, createBrowser, openTab } from '../../../support/device.ts'
import { connectTo, signIn } from '../../../support/own-server.ts'
import { examplePush } from '../../../support/push/example-push.ts'
import { until } from '../../../support/until.ts'
import { createWorld, type World } from '../../../support/world.ts'

let world: World
let browser: Browser
let tab: Device
/** Where the browser's push service delivers now. */
let endpoint: string

const wishes = { kinds: ['evening', 'trainer'], quiet: { from: '22:00', to: '07:00' } } as const

beforeEach(async () => {
  world = await createWorld()
  browser = createBrowser()
  connectTo(world, browser)
  tab = openTab(browser)
  endpoint = examplePush.endpoint
  const toJSON = () => ({ endpoint, keys: examplePush.keys })
  const pushManager = { getSubscription: async () => ({ toJSON }) }
  const serviceWorker = { getRegistration: async () => ({ pushManager }) }
  const { locks, userAgent, languages } = navigator
  vi.stubGlobal('navigator', { locks, userAgent, languages, serviceWorker })
  await signIn(world, tab, world.account)
  await saveNotifications(tab, { endpoint, keys: examplePush.keys, ...wishes, language: 'en' })
  rememberNotifications(tab, { ...wishes, endpoint })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await world.close()
})

const listed = async () => {
  const answer = await readNotifiedDevices(tab)
  return answer.kind === 'ok' ? answer.body.items : []
}
const stored = async () =>
  (await world.database.execute({ sql: 'SELECT endpoint FROM push_subscription', args: [] })).rows.map(
    (row) => row['endpoint'],
  )

describe('a device that takes notifications', () => {
  it('takes them again when it was signed out and in, as it wanted them', async () => {
    keepNotifications(tab)
    await accountSession(tab).signOut()
    expect(await stored()).toEqual([])
    expect(isNotified(tab)).toBe(false)
    await signIn(world, tab, world.account)
    await until(async () => (await listed()).length === 1)
    expect(await listed()).toMatchObject([{ current: true, ...wishes }])
    expect(isNotified(tab)).toBe(true)
  })

  it('is followed by the server when its push service has moved it', async () => {
    endpoint = `${examplePush.endpoint}-moved`
    keepNotifications(tab)
    await until(async () => (await stored()).includes(endpoint))
    await until(() => readStanding(tab)?.endpoint === endpoint)
    expect(await listed()).toMatchObject([{ current: true, ...wishes }])
  })

  it('does not take those of somebody else who signs in there', async () => {
    keepNotifications(tab)
    await accountSession(tab).signOut()
    await signIn(world, tab, (await world.addPerson()).account)
    expect(await listed()).toEqual([])
    expect([isNotified(tab), await stored()]).toEqual([false, []])
  })

  it.each(['', '7', '{}', '{"account":1}', 'null', '{"account":"a","credential":"c"}'])(
    'takes %j in its storage for nothing',
    (text) => {
      tab.surroundings.memory.setItem(`${tab.surroundings.name}-notifications`, text)
      expect(readStanding(tab)).toBeUndefined()
    },
  )
})
