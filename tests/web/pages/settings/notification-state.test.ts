import { describe, expect, it } from 'vitest'
import { notificationState } from '../../../../web/pages/settings/notification-state.ts'

const device = (current: boolean) => ({
  id: current ? 'this' : 'other',
  label: 'Phone',
  kinds: [],
  quiet: null,
  current,
})
const answered = (...current: boolean[]) =>
  ({ kind: 'ok', body: { publicKey: 'B', items: current.map(device) } }) as const
const facts = { support: 'ready', permission: 'granted', isSignedIn: true, answer: answered(true) } as const

describe('notifications on this device', () => {
  it.each([
    ['on', {}, 'on'],
    ['off while only another device has them', { answer: answered(false) }, 'off'],
    ['off while nobody was asked', { permission: 'default', answer: answered() }, 'off'],
    ['off when the permission was forgotten by the browser', { permission: 'default' }, 'off'],
    ['blocked, whatever the server knows', { permission: 'denied' }, 'denied'],
    ['unknown until the server has answered', { answer: undefined }, 'loading'],
    ['nothing without an account', { isSignedIn: false, answer: undefined }, 'signed-out'],
    ['nothing where the session has ended', { answer: { kind: 'signed-out' } }, 'signed-out'],
    ['a trouble while the server is out of reach', { answer: { kind: 'offline' } }, 'trouble'],
    ['nothing on plain http', { support: 'insecure' }, 'unsupported'],
    ['nothing on an iPhone outside of the Home Screen', { support: 'install', isSignedIn: false }, 'unsupported'],
  ] as const)('are %s', (_, change, kind) => {
    expect(notificationState({ ...facts, ...change }).kind).toBe(kind)
  })
})
