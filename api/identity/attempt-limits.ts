// How often strangers may try to come in: by where they come from, and all together.

import type { ApiContext } from '../context.ts'
import { problem } from '../problem.ts'
import {
  type AttemptLimit,
  countAttempt,
  deleteAttempts,
  forgiveAttempt,
  lockedUntil,
  pruneAttempts,
} from '../store/attempts.ts'
import type { ResultSet, Statement } from '../store/database.ts'
import { bucketOf } from './client-network.ts'

const MINUTE_MS = 60_000
const WINDOW_MS = 10 * MINUTE_MS

/** What can be tried, and how often in ten minutes: from one place, and from all. Only codes could ever be guessed, in some
 *  10^20 tries; the rest is bounded so that trying costs the database little. Whoever comes in has used up nothing. */
const kinds = {
  'recovery-code': { place: 10, everyone: 200 },
  link: { place: 20, everyone: 400 },
  passkey: { place: 20, everyone: 600 },
  challenge: { place: 120, everyone: 3000 },
} as const

export type AttemptKind = keyof typeof kinds

/** Limits of this request: its place first. A place is locked for ten minutes, then twenty, up to a day; everyone for one
 *  minute, so that a storm from many places keeps the others out hardly longer than it lasts. */
export async function attemptLimits(c: ApiContext, kind: AttemptKind): Promise<readonly AttemptLimit[]> {
  const bucket = await bucketOf(c.var.dependencies.clientAddress(c))
  const { place, everyone } = kinds[kind]
  return [
    { key: `${kind} ${bucket}`, most: place, windowMs: WINDOW_MS, lockMs: WINDOW_MS, doublings: 8 },
    { key: `${kind} everyone`, most: everyone, windowMs: WINDOW_MS, lockMs: MINUTE_MS, doublings: 0 },
  ]
}

/** Counts the attempt; its results come first, see `refuseIfLocked`. */
export function countAttempts(limits: readonly AttemptLimit[], now: number): readonly Statement[] {
  return [...limits.map((limit) => countAttempt(limit, now)), pruneAttempts(now)]
}

/** Throws `too-many-requests` when one of the limits is exceeded. `results` are those of `countAttempts`. */
export function refuseIfLocked(limits: readonly AttemptLimit[], results: readonly ResultSet[], now: number): void {
  const ends = limits.flatMap((limit, index) => lockedUntil(results[index], limit) ?? [])
  if (ends.length === 0) return
  const retryAfter = Math.max(1, Math.ceil((Math.max(...ends) - now) / 1000))
  throw problem('too-many-requests', { members: { retryAfter }, headers: { 'Retry-After': String(retryAfter) } })
}

/** How many statements `countAttempts` gives for these limits. */
export function countedBy(limits: readonly AttemptLimit[]): number {
  return limits.length + 1
}

/** Takes the attempt back if a credential with this hash came of it. */
export function forgiveAttempts(limits: readonly AttemptLimit[], credentialHash: string): readonly Statement[] {
  return limits.map((limit) => forgiveAttempt(limit, credentialHash))
}

/** Forgets what was tried from where this request comes from. */
export async function forgetAttempts(c: ApiContext): Promise<Statement> {
  const bucket = await bucketOf(c.var.dependencies.clientAddress(c))
  return deleteAttempts(Object.keys(kinds).map((kind) => `${kind} ${bucket}`))
}
