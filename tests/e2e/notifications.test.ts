import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, signIn, untilInstalled } from '../support/person.ts'
import { examplePush } from '../support/push/example-push.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser)
  page = person.page
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

const section = () => page.locator('#reminders')

async function openSettings(): Promise<void> {
  await page.goto(`${server.origin}/settings#reminders`)
  // An address that differs by its end alone loads nothing.
  await page.reload()
  await section().getByRole('heading', { name: 'Reminders' }).waitFor()
}

test('without an account reminders are chosen, and wait on Today', async () => {
  await openSettings()
  await section().getByText('Notifications come from your server').waitFor()
  await section()
    .getByRole('checkbox', { name: /In the evening/ })
    .check()
  await section().getByLabel('In the evening at').fill('00:00')
  await page.getByText('Setting saved').waitFor()
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  for (const name of names) await section().getByRole('checkbox', { name }).check()
  await section().getByLabel('On days with the trainer at').fill('00:00')
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  const cards = page.getByRole('region', { name: 'Reminders' })
  await cards.getByText('Nothing of today is written down yet.').waitFor()
  await cards.getByText('Today is a day with your trainer.').waitFor()
  expect(await violations(page)).toEqual([])
  await cards.getByRole('button', { name: 'Later' }).first().click()
  await cards.getByText('Nothing of today is written down yet.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await cards.getByText('Nothing of today is written down yet.').waitFor()
  await cards.getByRole('button', { name: 'Log the session' }).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
})

test('blocked notifications say how to allow them, and look again when asked', async () => {
  await signIn(page, server.ownerLink)
  await untilInstalled(page)
  // What a person does in the browser's own settings.
  await page.addInitScript(() => {
    const real = Object.getOwnPropertyDescriptor(Notification, 'permission')?.get
    const get = () => sessionStorage.getItem('permission') ?? real?.call(Notification)
    Object.defineProperty(Notification, 'permission', { configurable: true, get })
  })
  await page.evaluate(() => sessionStorage.setItem('permission', 'denied'))
  await openSettings()
  await section().getByText('are blocked in this browser').waitFor()
  await page.evaluate(() => sessionStorage.setItem('permission', 'default'))
  await section().getByRole('button', { name: 'Try again' }).click()
  await section().getByRole('button', { name: 'Notify me on this device' }).waitFor()
  await page.evaluate(() => sessionStorage.removeItem('permission'))
})

test('a browser that cannot reach its push service says so', async () => {
  await person.context.grantPermissions(['notifications'])
  await openSettings()
  await section().getByRole('button', { name: 'Notify me on this device' }).click()
  await page.getByText('The browser could not reach its push service.').waitFor()
})

test('a device that takes notifications chooses which and when, tries it, and turns it off', async () => {
  const status = await page.evaluate(async (body) => {
    const headers = { 'Content-Type': 'application/json' }
    return (await fetch('/api/v1/push', { method: 'POST', headers, body: JSON.stringify(body) })).status
  }, examplePush)
  expect(status).toBe(201)
  // A browser in a test has no push service; what it would have said is what the server knows.
  await page.addInitScript((target) => {
    PushManager.prototype.getSubscription = async () =>
      ({ toJSON: () => target, unsubscribe: async () => true }) as unknown as PushSubscription
  }, examplePush)
  await openSettings()
  await section().getByText('This device takes notifications.').waitFor()
  const which = section().getByRole('group', { name: 'Which of them come here' })
  expect(await which.getByRole('checkbox', { name: 'Evening' }).isChecked()).toBe(true)
  await which.getByRole('checkbox', { name: 'Standing up' }).check()
  await section().getByRole('checkbox', { name: 'Quiet hours on this device' }).check()
  await section().getByLabel('From', { exact: true }).fill('23:00')
  await until(async () => (await listed()).items[0]?.quiet?.from === '23:00')
  expect((await listed()).items).toMatchObject([
    { kinds: ['evening', 'stand-up'], quiet: { from: '23:00', to: '07:00' }, current: true },
  ])
  expect(await violations(page)).toEqual([])
  await section().getByRole('button', { name: 'Send a test' }).click()
  await page.getByText('The push service is not answering now').waitFor()
  await section().getByRole('button', { name: 'Turn off here' }).click()
  await section().getByRole('button', { name: 'Notify me on this device' }).waitFor()
  expect((await listed()).items).toEqual([])
})

test('what the server sends is shown as a notification, in the words of the device, and marks the icon', async () => {
  await openSettings()
  await inWorker(`
    self.marks = []
    navigator.setAppBadge = async (count) => void self.marks.push(count ?? 'dot')
    navigator.clearAppBadge = async () => void self.marks.push('none')`)
  await deliver({ kind: 'stand-up', key: 'a-bout', language: 'ja' })
  await deliver({ kind: 'evening', key: '2026-11-24', language: 'en' })
  await deliver({ kind: 'of-the-future' })
  expect(await shown()).toEqual([
    { title: '少し立ち上がりませんか', body: '座ったままの時間が続いています。', tag: 'stand-up' },
    { title: 'How was today?', body: 'Nothing of today is written down yet.', tag: 'evening' },
    { title: 'Nobi', body: '', tag: 'nobi' },
  ])
  // A dot: how many wait, the page alone can tell.
  expect(await inWorker('return self.marks')).toEqual(['dot', 'dot', 'dot'])
})

test('a tap on standing up ends the timer of the page that is open, which can be taken back', async () => {
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await page.getByRole('button', { name: 'Start sitting' }).click()
  await page.getByText('Sitting timer started').waitFor()
  await tap('stand-up', '')
  await page.getByText('Sitting saved').waitFor()
  await page.getByRole('button', { name: 'Start sitting' }).waitFor()
  expect(new URL(page.url()).search).toBe('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText(/^Sitting since/).waitFor()
})

test('a tap on the trainer’s day opens the sheet, over what is shown', async () => {
  await page.getByRole('link', { name: 'Log', exact: true }).click()
  await deliver({ kind: 'trainer', key: '2026-11-24', language: 'en' })
  await tap('trainer', 'do')
  await page.getByRole('dialog').getByLabel('Before stretching', { exact: true }).waitFor()
})

test('putting it off tells the server, and opens nothing', async () => {
  await page.keyboard.press('Escape')
  await deliver({ kind: 'evening', key: '2026-11-24', language: 'en' })
  const asked = person.context.waitForEvent('request', (request) => request.url().endsWith('/api/v1/push/snooze'))
  await tap('evening', 'later')
  const request = await asked
  expect(request.postDataJSON()).toEqual({ kind: 'evening', key: '2026-11-24', minutes: 60 })
  expect(await inWorker('return self.marks.at(-1)')).toBe('none')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

interface Listed {
  readonly items: readonly { readonly quiet: { readonly from: string } | null }[]
}

function listed(): Promise<Listed> {
  return page.evaluate(async () => (await fetch('/api/v1/push')).json())
}

let session: CDPSession | undefined
let registrationId = ''

/** As the browser hands over what its push service brought. */
async function deliver(message: object): Promise<void> {
  if (session === undefined) {
    session = await person.context.newCDPSession(page)
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      registrationId = registrations.find(({ isDeleted }) => !isDeleted)?.registrationId ?? registrationId
    })
    await session.send('ServiceWorker.enable')
    await until(() => registrationId !== '')
  }
  const before = (await shown()).length
  const data = JSON.stringify(message)
  await session.send('ServiceWorker.deliverPushMessage', { origin: server.origin, registrationId, data })
  await until(async () => (await shown()).length > before)
}

interface Shown {
  readonly title: string
  readonly body: string
  readonly tag: string
}

/** What was shown so far. Asking the browser what is on the screen may come between storing and showing, and then takes it away. */
function shown(): Promise<readonly Shown[]> {
  return inWorker<readonly Shown[]>(`
    if (self.shown === undefined) {
      self.shown = []
      const show = registration.showNotification.bind(registration)
      registration.showNotification = async (title, options) => {
        await show(title, options)
        self.shown.push({ title, body: options.body, tag: options.tag })
      }
    }
    return self.shown`)
}

/** As the system tells of a tap on the notification with that tag, or on one of its buttons. */
async function tap(tag: string, action: string): Promise<void> {
  await inWorker(`
    const [notification] = await registration.getNotifications({ tag: '${tag}' })
    self.dispatchEvent(new NotificationEvent('notificationclick', { notification, action: '${action}' }))`)
}

/** Runs a text in the service worker, whose types a page does not know. */
async function inWorker<Answer>(text: string): Promise<Answer> {
  const [worker] = person.context.serviceWorkers()
  if (worker === undefined) throw new Error('there is no service worker')
  return worker.evaluate((body) => new Function(`return (async () => {${body}})()`)(), text)
}
