// The devices and tokens that may come into the account, as the server lists them.

import * as z from 'zod/mini'
import type { Device } from '../device.ts'
import { askIdentity, expectNothing, type IdentityAnswer } from './ask-identity.ts'
import { type StepUpAnswer, withStepUp } from './with-step-up.ts'

/** As they are in the API; times are ISO 8601 in UTC. */
export const credential = z.object({
  id: z.string(),
  type: z.enum(['session', 'token']),
  scope: z.enum(['read', 'write']),
  label: z.string(),
  createdAt: z.string(),
  /** To the hour. */
  seenAt: z.string(),
  expiresAt: z.nullable(z.string()),
  current: z.boolean(),
})

export type Credential = z.output<typeof credential>

const list = z.object({ items: z.array(credential) })
const endedBody = z.object({ ended: z.number() })

export function readCredentials(device: Device): Promise<IdentityAnswer<readonly Credential[]>> {
  return askIdentity(device, {
    address: 'GET /api/v1/auth/credentials',
    parse: (body) => list.safeParse(body).data?.items,
  })
}

/** Ends another device's session, or a token. One that is gone already counts as ended. */
export async function endCredential(device: Device, id: string): Promise<StepUpAnswer<null>> {
  const answer = await withStepUp(device, {
    address: `DELETE /api/v1/auth/credentials/${encodeURIComponent(id)}`,
    parse: expectNothing,
  })
  return answer.kind === 'refused' && answer.problem.status === 404 ? { kind: 'ok', body: null } : answer
}

/** Ends every session but this one, and says how many those were; tokens stay. */
export function endOtherSessions(device: Device): Promise<StepUpAnswer<number>> {
  return withStepUp(device, {
    address: 'POST /api/v1/auth/sign-out-others',
    parse: (body) => endedBody.safeParse(body).data?.ended,
  })
}
