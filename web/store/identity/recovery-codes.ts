// The account's recovery codes: how many are left, and ten new ones.

import * as z from 'zod/mini'
import type { Device } from '../device.ts'
import { askIdentity, type IdentityAnswer } from './ask-identity.ts'
import { type StepUpAnswer, withStepUp } from './with-step-up.ts'

const state = z.object({
  left: z.number(),
  /** UTC, ISO 8601; null when none were ever made. */
  madeAt: z.nullable(z.string()),
})

export type RecoveryCodesState = z.output<typeof state>

const made = z.object({ codes: z.array(z.string()), madeAt: z.string() })

export type NewRecoveryCodes = z.output<typeof made>

export function readRecoveryCodes(device: Device): Promise<IdentityAnswer<RecoveryCodesState>> {
  return askIdentity(device, {
    address: 'GET /api/v1/auth/recovery-codes',
    parse: (body) => state.safeParse(body).data,
  })
}

/** The earlier ones stop working. The server never shows these again. */
export function makeRecoveryCodes(device: Device): Promise<StepUpAnswer<NewRecoveryCodes>> {
  return withStepUp(device, {
    address: 'POST /api/v1/auth/recovery-codes',
    parse: (body) => made.safeParse(body).data,
  })
}
