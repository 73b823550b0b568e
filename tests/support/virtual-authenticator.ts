// An authenticator inside the browser, as a phone or laptop has one: it keeps passkeys and says yes by itself.

import type { CDPSession, Page } from 'playwright-core'

/** A passkey as it could be carried to another device. */
export type CarriedPasskey = Awaited<ReturnType<VirtualAuthenticator['passkeys']>>[number]

export interface VirtualAuthenticator {
  readonly passkeys: () => ReturnType<typeof credentialsOf>
  /** Takes in a passkey of another authenticator. */
  readonly take: (passkey: CarriedPasskey) => Promise<void>
  /** Loses a passkey. */
  readonly lose: (passkey: CarriedPasskey) => Promise<void>
  /** Whether the person touches it when asked; true at first. */
  readonly answer: (doesAnswer: boolean) => Promise<void>
}

/** From now on the page has one, over all its navigations. */
export async function addAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    passkeys: () => credentialsOf(devtools, authenticatorId),
    take: async (credential) => void (await devtools.send('WebAuthn.addCredential', { authenticatorId, credential })),
    lose: async ({ credentialId }) =>
      void (await devtools.send('WebAuthn.removeCredential', { authenticatorId, credentialId })),
    answer: async (enabled) =>
      void (await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })),
  }
}

async function credentialsOf(devtools: CDPSession, authenticatorId: string) {
  return (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials
}
