// `GET /api/v1/digest`: what a device compares its own cells with, to know that nothing is missing on either side.

import { sha256 } from '@noble/hashes/sha2.js'
import { Hono } from 'hono'
import type { ApiContext, ApiEnv } from '../context.ts'
import { admit, settle } from '../identity/admit.ts'
import { problem } from '../problem.ts'
import { type LogPosition, logPosition, readLogPosition } from '../store/change-log.ts'
import type { ResultSet } from '../store/database.ts'
import { type DigestPage, digestPage, readDigestPage } from '../store/digest-pages.ts'
import { type CellKey, firstKey } from '../store/record-cells.ts'
import { byAccount, type Scope } from '../store/scope.ts'

/** Somebody may write while a long account is read; then it is read again. */
const MOST_TRIES = 5

/** `{epoch, head, kinds: {<kind>: {count, sha256}}}`: how many cells a kind has, and the hash of their sorted lines. One round
 *  trip for each 25,000 cells, and never more than those in memory. */
export function digestRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/', async (c) => {
    const admission = await admit(c, { scope: 'read', reads: (scope) => reads(scope, firstKey) })
    await settle(c, admission)
    const scope = byAccount(admission.account)
    let first = momentOf(admission.results)
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const read = await readOn(c, scope, first)
      const { epoch, head } = first.position
      if (read.kind === 'whole') return c.json({ epoch, head, kinds: read.kinds })
      first = momentOf(await c.var.database.batch(reads(scope, firstKey), 'read'))
    }
    throw problem('unavailable', { headers: { 'Retry-After': '5' } })
  })
}

function reads(scope: Scope, after: CellKey) {
  return [logPosition(scope), ...digestPage(scope, after)]
}

/** A page and where the log stood then. */
interface Moment {
  readonly position: LogPosition
  readonly page: DigestPage
}

function momentOf([position, ...page]: readonly ResultSet[]): Moment {
  return { position: readLogPosition(position), page: readDigestPage(page) }
}

type Reading =
  | { readonly kind: 'whole'; readonly kinds: Readonly<Record<string, { count: number; sha256: string }>> }
  | { readonly kind: 'written-meanwhile' }

// Every write takes a number, so pages with the same head are pages of one moment.
async function readOn(c: ApiContext, scope: Scope, first: Moment): Promise<Reading> {
  const digests = new Map<string, RunningDigest>()
  for (let { page } = first; ; ) {
    take(digests, page)
    if (page.next === undefined) return { kind: 'whole', kinds: finished(digests) }
    await letOthersIn()
    const moment = momentOf(await c.var.database.batch(reads(scope, page.next), 'read'))
    if (moment.position.head !== first.position.head) return { kind: 'written-meanwhile' }
    page = moment.page
  }
}

interface RunningDigest {
  readonly hash: ReturnType<typeof sha256.create>
  count: number
}

function take(digests: Map<string, RunningDigest>, { kinds }: DigestPage): void {
  const encoder = new TextEncoder()
  for (const { kind, count, lines } of kinds) {
    const digest = digests.get(kind) ?? { hash: sha256.create(), count: 0 }
    digest.hash.update(encoder.encode(digest.count === 0 ? lines : `\n${lines}`))
    digest.count += count
    digests.set(kind, digest)
  }
}

function finished(digests: ReadonlyMap<string, RunningDigest>) {
  return Object.fromEntries(
    [...digests].map(([kind, { hash, count }]) => [kind, { count, sha256: hex(hash.digest()) }]),
  )
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

// A database in a file answers without a pause, and other requests wait until there is one.
function letOthersIn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
