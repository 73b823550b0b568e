// The devices and tokens that may come into the account, as the server lists them.

import * as z from 'zod/mini'
import { request } from './request.ts'
import { thisDevice } from './this-device.ts'

const credential = z.object({
  id: z.string(),
  type: z.enum(['session', 'token']),
  label: z.string(),
  /** UTC, ISO 8601. */
  seenAt: z.string(),
  current: z.boolean(),
})

export type Credential = z.output<typeof credential>

const list = z.object({ items: z.array(credential) })

/** Undefined when the server cannot be reached or does not know this device. */
export async function readCredentials(): Promise<readonly Credential[] | undefined> {
  const answer = await request(thisDevice.surroundings, 'GET /api/v1/auth/credentials')
  const parsed = answer?.status === 200 ? list.safeParse(answer.body) : undefined
  return parsed?.success ? parsed.data.items : undefined
}

export type RevokeOutcome =
  | 'revoked'
  /** The server wants to be shown first, by a fresh sign-in on this device, who is asking. */
  | 'proof-needed'
  | 'failed'

/** Takes the right to come in away from that device or token. */
export async function revokeCredential(id: string): Promise<RevokeOutcome> {
  const answer = await request(thisDevice.surroundings, `DELETE /api/v1/auth/credentials/${encodeURIComponent(id)}`)
  if (answer?.status === 204 || answer?.status === 404) return 'revoked'
  return answer?.status === 403 ? 'proof-needed' : 'failed'
}
