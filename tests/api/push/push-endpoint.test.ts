import { expect, it } from 'vitest'
import { isPushEndpoint } from '../../../api/push/push-endpoint.ts'

it.each([
  'https://fcm.googleapis.com/fcm/send/abc:APA91b',
  'https://fcm.googleapis.com/wp/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
  'https://autopush.push.services.mozilla.com/wpush/v1/x',
  'https://web.push.apple.com/QGx',
  'https://api.push.apple.com/x',
  'https://wns2-by3p.notify.windows.com/w/?token=x',
])('%s is one', (text) => {
  expect(isPushEndpoint(text)).toBe(true)
})

it.each([
  '',
  'fcm.googleapis.com',
  'http://fcm.googleapis.com/fcm/send/x',
  'https://fcm.googleapis.com:8443/x',
  'https://fcm.googleapis.com:80/x',
  'https://someone@fcm.googleapis.com/x',
  'https://fcm.googleapis.com@evil.example/x',
  'https://fcm.googleapis.com.evil.example/x',
  'https://evil-fcm.googleapis.com/x',
  'https://xfcm.googleapis.com/x',
  'https://googleapis.com/x',
  'https://evilpush.apple.com/x',
  'https://push.apple.com.evil.example/x',
  'https://evilnotify.windows.com/x',
  'https://notify.windows.com/x',
  'https://storage.googleapis.com/x',
  'https://127.0.0.1/x',
  'https://localhost/x',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/x',
  'https://fcm。googleapis.com.evil.example/x',
  'https://fcm.googleapis.com#@evil.example/x',
  'https://fcm.googleapis.com\\@evil.example/x',
  'file:///etc/passwd',
  'javascript:alert(1)',
])('%s is none', (text) => {
  expect(isPushEndpoint(text)).toBe(false)
})

it('an endless one is none', () => {
  expect(isPushEndpoint(`https://fcm.googleapis.com/${'x'.repeat(2048)}`)).toBe(false)
})
