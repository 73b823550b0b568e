import { expect, it } from 'vitest'
import { passkeySupport } from '../../../../web/store/identity/passkey-support.ts'

it.each([
  ['nobi.example', true, true, 'ready'],
  ['localhost', true, true, 'ready'],
  ['127.0.0.1', true, true, 'insecure'],
  ['[::1]', true, true, 'insecure'],
  ['192.168.1.20', false, false, 'insecure'],
  ['nas.local', false, false, 'insecure'],
  ['nobi.example', true, false, 'unknown'],
] as const)('at %s, secure %s, known %s: %s', (hostname, isSecureContext, isKnown, support) => {
  const window = { isSecureContext, location: { hostname }, ...(isKnown ? { PublicKeyCredential: {} } : {}) }
  expect(passkeySupport(window)).toBe(support)
})
