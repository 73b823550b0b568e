// A one-time link that brings another device into the account.

import * as z from 'zod/mini'
import type { Device } from '../device.ts'
import { type StepUpAnswer, withStepUp } from './with-step-up.ts'

export interface OneTimeLink {
  readonly url: string
  /** By this device's clock, UTC milliseconds. */
  readonly endsAt: number
}

/** How long the server takes a link. */
const LINK_LIVES_MS = 10 * 60_000

const linkBody = z.object({ url: z.url({ protocol: /^https?$/ }), expiresAt: z.string() })

/** The ten minutes are counted from the answer on: this device's clock may be far from the server's. */
export function makeLink(device: Device): Promise<StepUpAnswer<OneTimeLink>> {
  return withStepUp(device, {
    address: 'POST /api/v1/auth/links',
    parse(body) {
      const url = linkBody.safeParse(body).data?.url
      return url === undefined ? undefined : { url, endsAt: device.surroundings.now() + LINK_LIVES_MS }
    },
  })
}
