// What this instance is to authenticators: the relying party of WebAuthn, fixed by the origins that it serves.

import type { Dependencies } from '../dependencies.ts'

/** https://www.w3.org/TR/webauthn-3/#relying-party-identifier */
export interface RelyingParty {
  /** The host of the first origin, exactly: a passkey works there and at none of its subdomains. */
  readonly id: string
  readonly name: string
  /** Origins on that host. */
  readonly origins: string[]
}

export function relyingParty({ origins }: Pick<Dependencies, 'origins'>): RelyingParty {
  const id = new URL(origins[0]).hostname
  return { id, name: 'Nobi', origins: origins.filter((origin) => new URL(origin).hostname === id) }
}
