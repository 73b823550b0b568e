// Tells the browser which passkeys the server still takes, so that password managers stop offering the others.

import type { Device } from '../device.ts'
import type { Passkey } from './passkeys.ts'

/** Does nothing where the browser does not know the signal (WebAuthn L3 §5.1.10), or nobody is signed in. */
export async function signalPasskeys({ session }: Device, passkeys: readonly Passkey[]): Promise<void> {
  if (session.value.kind !== 'signed-in' || !('PublicKeyCredential' in globalThis)) return
  const browser: Partial<Pick<typeof PublicKeyCredential, 'signalAllAcceptedCredentials'>> = PublicKeyCredential
  await browser
    .signalAllAcceptedCredentials?.({
      rpId: location.hostname,
      userId: userHandle(session.value.account.id),
      allAcceptedCredentialIds: passkeys.map(({ credentialId }) => credentialId),
    })
    .catch(() => undefined)
}

/** The account's id as authenticators keep it: UTF-8, in base64url. */
export function userHandle(account: string): string {
  const text = String.fromCharCode(...new TextEncoder().encode(account))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
