// What the requests of `/api/v1/push` may say.

import * as z from 'zod/mini'
import { parseTimeZone } from '../../../domain/calendar/time-zone.ts'
import { clockTime } from '../../../domain/records/field-types.ts'
import { reminderKinds } from '../../../domain/reminders/reminder-kind.ts'
import { isPushEndpoint } from '../../push/push-endpoint.ts'

export const MAX_BODY_BYTES = 8192

const kind = z.enum(reminderKinds)

const target = {
  endpoint: z.string().check(z.refine(isPushEndpoint, 'must be an https address of a known push service')),
  keys: z.strictObject({
    p256dh: z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/, 'must be a public key of 65 bytes in base64url')),
    auth: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/, 'must be 16 bytes in base64url')),
  }),
}

export const renewalBody = z.strictObject(target)

export const subscriptionBody = z.strictObject({
  ...target,
  language: z.enum(['ja', 'en']),
  zone: z.string().check(z.refine((text) => parseTimeZone(text) !== undefined, 'must be an IANA time zone')),
  kinds: z.array(kind).check(z.maxLength(reminderKinds.length)),
  quiet: z.nullable(z.strictObject({ from: clockTime, to: clockTime })),
})

const MOST_SNOOZE_MINUTES = 24 * 60

export const snoozeBody = z.strictObject({
  kind,
  key: z.string().check(z.minLength(1), z.maxLength(64)),
  minutes: z.int().check(z.gte(1), z.lte(MOST_SNOOZE_MINUTES)),
})
