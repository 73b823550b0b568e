// What the requests of `/api/v1/auth` may say.

import * as z from 'zod/mini'
import { isOneLine } from '../../../domain/one-line.ts'

export const MAX_BODY_BYTES = 16_384

const LONGEST_NAME = 200
const LONGEST_TOKEN_DAYS = 3650

/** What people call their devices, passkeys and tokens; lists show it on one line. */
const name = z
  .string()
  .check(z.refine((text) => isOneLine(text, LONGEST_NAME), `must be 1 to ${LONGEST_NAME} characters on one line`))

export const redeemBody = z.strictObject({ token: z.string().check(z.maxLength(200)), device: name })

export const recoverBody = z.strictObject({ code: z.string().check(z.maxLength(200)), device: name })

export const labelBody = z.strictObject({ label: name })

export const tokenBody = z.strictObject({
  label: name,
  scope: z.enum(['read', 'write']),
  expiresInDays: z.optional(z.int().check(z.gte(1), z.lte(LONGEST_TOKEN_DAYS))),
})

export const accountBody = z.strictObject({ name: z.string().check(z.maxLength(LONGEST_NAME)) })

const bytes = z.string().check(z.maxLength(MAX_BODY_BYTES), z.regex(/^[A-Za-z0-9_-]*$/, 'must be base64url'))
const transports = z.array(z.string().check(z.regex(/^[a-z-]{1,20}$/, 'must be a transport'))).check(z.maxLength(10))

// Browsers may send more than is read here, and newer ones will.
const answer = { id: bytes, rawId: bytes, type: z.literal('public-key') }

export const signInBody = z.strictObject({ response: assertion(), device: name })

export const stepUpBody = z.strictObject({ response: assertion() })

export const registrationBody = z.strictObject({
  response: z.object({
    ...answer,
    response: z.object({ clientDataJSON: bytes, attestationObject: bytes, transports: z.optional(transports) }),
  }),
  label: name,
})

function assertion() {
  return z.object({
    ...answer,
    response: z.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: z.nullish(bytes),
    }),
  })
}
