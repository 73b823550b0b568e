import { WebAuthnError } from '@simplewebauthn/browser'
import { expect, it } from 'vitest'
import { parseCreationOptions, parseRequestOptions, whyNot } from '../../../../web/store/identity/passkey-ceremony.ts'
import { userHandle } from '../../../../web/store/identity/signal-passkeys.ts'

function webAuthnError(code: WebAuthnError['code'], name = 'Error'): WebAuthnError {
  return new WebAuthnError({ message: '', code, cause: Object.assign(new Error(), { name }) })
}

it.each([
  [
    'closed by the person or run out of time',
    webAuthnError('ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY', 'NotAllowedError'),
    'cancelled',
  ],
  ['ended by another ceremony', webAuthnError('ERROR_CEREMONY_ABORTED', 'AbortError'), 'cancelled'],
  ['there already', webAuthnError('ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED', 'InvalidStateError'), 'known'],
  ['of another address', webAuthnError('ERROR_INVALID_RP_ID', 'SecurityError'), 'other-address'],
  ['at an address that is none', webAuthnError('ERROR_INVALID_DOMAIN', 'SecurityError'), 'other-address'],
  ['failing', webAuthnError('ERROR_AUTHENTICATOR_GENERAL_ERROR', 'UnknownError'), 'failed'],
  ['in a browser without it', new Error('WebAuthn is not supported in this browser'), 'failed'],
] as const)('a passkey that is %s', (_, error, kind) => {
  expect(whyNot(error)).toBe(kind)
})

it('takes as options only what has a challenge', () => {
  expect(parseRequestOptions({ challenge: 'x' })).toBeDefined()
  expect(parseRequestOptions({})).toBeUndefined()
  expect(parseRequestOptions('x')).toBeUndefined()
  expect(parseCreationOptions({ challenge: 'x', user: {} })).toBeDefined()
  expect(parseCreationOptions({ challenge: 'x' })).toBeUndefined()
})

it('names the account to authenticators as the server does', () => {
  expect(userHandle('c4953bc5f27ad781')).toBe(Buffer.from('c4953bc5f27ad781').toString('base64url'))
  expect(userHandle('é??>')).toBe(Buffer.from('é??>').toString('base64url'))
})
