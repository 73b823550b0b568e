// The account's passkeys: which there are, and adding, renaming and removing one.

import * as z from 'zod/mini'
import type { Device } from '../device.ts'
import { askIdentity, expectNothing, type IdentityAnswer } from './ask-identity.ts'
import { type CeremonyOutcome, createPasskey, parseCreationOptions } from './passkey-ceremony.ts'
import { type StepUpAnswer, withStepUp } from './with-step-up.ts'

const passkey = z.object({
  id: z.string(),
  /** How authenticators name it, base64url. */
  credentialId: z.string(),
  label: z.string(),
  /** UTC, ISO 8601. */
  createdAt: z.string(),
  /** UTC, ISO 8601; null before its first use. */
  usedAt: z.nullable(z.string()),
  /** The authenticator keeps a copy elsewhere, so that a lost device is not a lost passkey. */
  synced: z.boolean(),
})

export type Passkey = z.output<typeof passkey>

const list = z.object({ items: z.array(passkey) })

const parsePasskey = (body: unknown) => passkey.safeParse(body).data

export function readPasskeys(device: Device): Promise<IdentityAnswer<readonly Passkey[]>> {
  return askIdentity(device, {
    address: 'GET /api/v1/auth/passkeys',
    parse: (body) => list.safeParse(body).data?.items,
  })
}

type NotDone = Exclude<CeremonyOutcome<unknown>, { readonly kind: 'done' | 'cancelled' }>

export type AddOutcome = StepUpAnswer<Passkey> | NotDone

/** Makes a passkey with the person and makes it known to the server. `label`: what the person calls it. */
export async function addPasskey(device: Device, label: string): Promise<AddOutcome> {
  const options = await withStepUp(device, {
    address: 'POST /api/v1/auth/passkeys/registration-options',
    parse: parseCreationOptions,
  })
  if (options.kind !== 'ok') return options
  const made = await createPasskey(options.body)
  if (made.kind !== 'done') return made
  return withStepUp(device, {
    address: 'POST /api/v1/auth/passkeys',
    body: { response: made.response, label },
    parse: parsePasskey,
  })
}

export function renamePasskey(device: Device, id: string, label: string): Promise<IdentityAnswer<Passkey>> {
  return askIdentity(device, {
    address: `PATCH /api/v1/auth/passkeys/${encodeURIComponent(id)}`,
    body: { label },
    parse: parsePasskey,
  })
}

/** Refused as `last-way-in` when neither another passkey nor a recovery code would be left, unless that is `allowed`. */
export function removePasskey(device: Device, id: string, lastWayIn: 'kept' | 'allowed'): Promise<StepUpAnswer<null>> {
  const query = lastWayIn === 'allowed' ? '?last=allow' : ''
  return withStepUp(device, {
    address: `DELETE /api/v1/auth/passkeys/${encodeURIComponent(id)}${query}`,
    parse: expectNothing,
  })
}
