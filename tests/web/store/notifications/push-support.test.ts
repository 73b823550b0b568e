import { expect, it } from 'vitest'
import { pushSupport } from '../../../../web/store/notifications/push-support.ts'

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15'
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15'
const able = { PushManager: class {}, Notification: class {} }

it.each([
  ['a browser with all that it takes', { ...able }, { userAgent: mac, maxTouchPoints: 0 }, 'ready'],
  ['an app on an iPhone’s Home Screen', { ...able }, { userAgent: iPhone, maxTouchPoints: 5 }, 'ready'],
  ['Safari on an iPhone', {}, { userAgent: iPhone, maxTouchPoints: 5 }, 'install'],
  ['Safari on an iPad, which says that it is a Mac', {}, { userAgent: mac, maxTouchPoints: 5 }, 'install'],
  ['an old browser', {}, { userAgent: mac, maxTouchPoints: 0 }, 'unknown'],
  ['plain http', { ...able, isSecureContext: false }, { userAgent: mac, maxTouchPoints: 0 }, 'insecure'],
])('%s', (_, window, navigator, support) => {
  const browser = { isSecureContext: true, navigator: Object.assign({ serviceWorker: {} }, navigator), ...window }
  expect(pushSupport(browser)).toBe(support)
})
