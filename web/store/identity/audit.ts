// What was done to the account in the last 90 days, page by page, newest first.

import * as z from 'zod/mini'
import type { Device } from '../device.ts'
import { askIdentity, type IdentityAnswer } from './ask-identity.ts'

const entry = z.object({
  id: z.string(),
  /** UTC, ISO 8601. */
  at: z.string(),
  /** A server may know more events than this app has words for. */
  event: z.string(),
  by: z.nullable(z.string()),
  subject: z.nullable(z.string()),
  device: z.nullable(z.string()),
  address: z.nullable(z.string()),
  count: z.nullable(z.number()),
})

const page = z.object({
  items: z.array(entry),
  next: z.nullable(z.string()),
  refused: z.array(z.object({ day: z.string(), what: z.string(), count: z.number() })),
})

export type AuditEntry = z.output<typeof entry>
export type AuditPage = z.output<typeof page>

/** The page after the one whose `next` is given, else the first. `refused` is on the first page only. */
export function readAuditPage(device: Device, after?: string): Promise<IdentityAnswer<AuditPage>> {
  return askIdentity(device, {
    address: `GET /api/v1/auth/audit${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`,
    parse: (body) => page.safeParse(body).data,
  })
}
