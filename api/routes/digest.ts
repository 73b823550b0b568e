// `GET /api/v1/digest`: what a device compares its own cells with, to know that nothing is missing on either side.

import { Hono } from 'hono'
import type { ApiEnv } from '../context.ts'
import { admit, settle } from '../identity/admit.ts'
import { logPosition, readLogPosition } from '../store/change-log.ts'
import { digestTexts } from '../store/record-cells.ts'

/** `{epoch, head, kinds: {<kind>: {count, sha256}}}`: how many cells a kind has, and the hash of their sorted lines. */
export function digestRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/', async (c) => {
    const admission = await admit(c, { scope: 'read', reads: (scope) => [logPosition(scope), digestTexts(scope)] })
    await settle(c, admission)
    const [position, texts] = admission.results
    const { epoch, head } = readLogPosition(position)
    const kinds = (texts?.rows ?? []).map(async (row) => {
      return [String(row['kind']), { count: Number(row['count']), sha256: await sha256(String(row['lines'])) }] as const
    })
    return c.json({ epoch, head, kinds: Object.fromEntries(await Promise.all(kinds)) })
  })
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
