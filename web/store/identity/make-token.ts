// A new token, for a script that reads or writes in the person's name.

import * as z from 'zod/mini'
import type { Device } from '../device.ts'
import { credential } from './credentials.ts'
import { type StepUpAnswer, withStepUp } from './with-step-up.ts'

export interface TokenWish {
  readonly label: string
  readonly scope: 'read' | 'write'
  /** Without it the token does not expire. */
  readonly expiresInDays?: number
}

const tokenBody = z.object({ token: z.string(), credential })

/** `token` is the secret itself, which the server tells this once. */
export type NewToken = z.output<typeof tokenBody>

export function makeToken(device: Device, body: TokenWish): Promise<StepUpAnswer<NewToken>> {
  return withStepUp(device, {
    address: 'POST /api/v1/auth/tokens',
    body,
    parse: (answer) => tokenBody.safeParse(answer).data,
  })
}
