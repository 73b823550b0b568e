// Asking the own server for what an issue tracker knows, and giving it a token of the tracker to keep.

import * as z from 'zod/mini'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { TimeZone } from '../../domain/calendar/time-zone.ts'
import type { DoneItem } from '../../domain/done-list/done-item.ts'
import { instant, webAddress } from '../../domain/records/field-types.ts'
import type { Device } from './device.ts'
import { askIdentity, expectNothing, type IdentityAnswer } from './identity/ask-identity.ts'

const kept = z.object({ tracker: z.string(), login: z.string(), keptAt: z.string() })

const tracker = z.object({
  id: z.string(),
  name: z.string(),
  host: z.string(),
  canKeep: z.boolean(),
  kept: z.nullable(kept),
})

export type TrackerInfo = z.output<typeof tracker>

const kind = z.enum(['issue', 'pull-request'])

const item = z.object({
  title: z.string(),
  url: webAddress,
  closedAt: instant,
  place: z.string(),
  kind,
  isDone: z.boolean(),
})

const page = z.object({
  items: z.array(item),
  next: z.nullable(z.string()),
  stage: kind,
  total: z.number(),
  unreadable: z.number(),
  incomplete: z.boolean(),
})

export interface DonePage {
  readonly items: readonly DoneItem[]
  readonly next: string | null
  readonly stage: DoneItem['kind']
  readonly total: number
  readonly unreadable: number
  readonly incomplete: boolean
}

/** With `login` and `token`: once; with `login` alone: what is public; with neither: by the token that is kept. */
export interface DoneQuestion {
  readonly tracker: string
  readonly login?: string
  readonly token?: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly zone: TimeZone
}

/** The server asks the tracker meanwhile, which may take its time. */
const LIMIT_MS = 40_000

export function listTrackers(device: Device): Promise<IdentityAnswer<readonly TrackerInfo[]>> {
  return askIdentity(device, {
    address: 'GET /api/v1/done-list/trackers',
    parse: (body) => z.object({ items: z.array(tracker) }).safeParse(body).data?.items,
  })
}

/** `after`: the `next` of the page before. */
export function fetchDonePage(
  device: Device,
  question: DoneQuestion,
  after: string | undefined,
): Promise<IdentityAnswer<DonePage>> {
  return askIdentity(device, {
    address: 'POST /api/v1/done-list/fetch',
    body: { ...question, ...(after === undefined ? {} : { after }) },
    limitMs: LIMIT_MS,
    parse: (body) => page.safeParse(body).data,
  })
}

export function keepTrackerToken(
  device: Device,
  body: { readonly tracker: string; readonly login: string; readonly token: string },
): Promise<IdentityAnswer<unknown>> {
  return askIdentity(device, {
    address: 'POST /api/v1/done-list/tokens',
    body,
    parse: (answer) => kept.safeParse(answer).data,
  })
}

export function forgetTrackerToken(device: Device, id: string): Promise<IdentityAnswer<null>> {
  return askIdentity(device, { address: `DELETE /api/v1/done-list/tokens/${id}`, parse: expectNothing })
}
