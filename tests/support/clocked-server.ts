// The whole app on a port of this machine, inside the test, with a clock that the test moves.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSignInLink } from '../../api/identity/one-time-link.ts'
import { newId } from '../../api/identity/secret.ts'
import { listen } from '../../api/node/listen.ts'
import { prepareDatabase } from '../../api/node/prepare-database.ts'
import { createSite } from '../../api/node/site.ts'
import { insertAccount } from '../../api/store/accounts.ts'
import type { AccountId } from '../../api/store/scope.ts'
import { freePort } from './free-port.ts'
import { randomBytes } from './surroundings.ts'

const BUILT = join(import.meta.dirname, '../../dist/web')

export interface ClockedServer {
  /** `http://localhost:PORT`. */
  readonly origin: string
  /** Lets time pass for the server alone. */
  readonly pass: (milliseconds: number) => void
  /** A new account, and a maker of one-time links into it. */
  readonly addAccount: () => Promise<{ readonly name: string; readonly link: () => Promise<string> }>
  readonly close: () => Promise<void>
}

/** The interface must have been built. */
export async function startClockedServer(): Promise<ClockedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'nobi-server-'))
  const prepared = await prepareDatabase({ url: `file:${join(folder, 'nobi.db')}` })
  if (!prepared.ok) throw new Error(prepared.error)
  const database = prepared.value
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let aheadMs = 0
  let accounts = 0
  const now = () => Date.now() + aheadMs
  const openDatabase = () => ({ ...database, close: () => {} })
  const site = await createSite(
    { openDatabase, now, randomBytes, origins: [origin], clientAddress: () => '203.0.113.7', log: () => {} },
    BUILT,
  )
  const listening = await listen({ fetch: async (request) => site.fetch(request), port, host: '127.0.0.1' })
  if (!listening.ok) throw new Error(listening.error)
  return {
    origin,
    pass: (milliseconds) => {
      aheadMs += milliseconds
    },
    async addAccount() {
      const id = newId(randomBytes) as AccountId
      const name = `person-${++accounts}`
      await database.batch([insertAccount({ id, name }, now())], 'write')
      return { name, link: () => makeSignInLink({ database, origin, now: now(), randomBytes }, id) }
    },
    async close() {
      await listening.value.stop()
      database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
