// The real API on a real libSQL file, in a process that ends and starts again, is copied and is put back from a copy.

import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '../../../api/app.ts'
import { makeSignInLink } from '../../../api/identity/one-time-link.ts'
import { hashSecret, newId, newToken } from '../../../api/identity/secret.ts'
import { backUp } from '../../../api/node/backup.ts'
import { restore } from '../../../api/node/restore.ts'
import { insertAccount } from '../../../api/store/accounts.ts'
import { openDatabase } from '../../../api/store/client.ts'
import { insertCredential } from '../../../api/store/credentials.ts'
import type { Database } from '../../../api/store/database.ts'
import { migrate } from '../../../api/store/migrate.ts'
import type { AccountId } from '../../../api/store/scope.ts'
import type { Result } from '../../../domain/result.ts'
import { ORIGIN } from '../surroundings.ts'

const MIGRATIONS = fileURLToPath(new URL('../../../drizzle', import.meta.url))

/** An answer as it travels. */
export interface PlainAnswer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

export interface SimulatedServer {
  readonly isUp: () => boolean
  /** Throws while it is down. */
  readonly answer: (request: Request) => Promise<PlainAnswer>
  /** Looks into the database; while the server is down too. */
  readonly database: () => Database
  readonly stop: () => void
  readonly start: () => void
  /** A consistent copy as of now; the newest one is what `restore` puts back. */
  readonly backup: () => Promise<void>
  readonly hasBackup: () => boolean
  /** The log is as it was at the backup and has a new epoch. */
  readonly restore: (epoch: string) => Promise<void>
  /** What the API wrote into its log as an error. */
  readonly complaints: readonly string[]
  readonly addAccount: (name: string) => Promise<AccountId>
  /** A token for a program that writes. */
  readonly addToken: (account: AccountId) => Promise<string>
  /** The token of a one-time link. */
  readonly signInToken: (account: AccountId) => Promise<string>
  readonly close: () => Promise<void>
}

export interface ServerOptions {
  /** UTC milliseconds. */
  readonly now: () => number
  readonly randomBytes: (length: number) => Uint8Array<ArrayBuffer>
}

export async function createSimulatedServer({ now, randomBytes }: ServerOptions): Promise<SimulatedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'nobi-simulation-'))
  const file = join(folder, 'nobi.db')
  const copyOf = (number: number) => join(folder, `copy-${number}.db`)
  await copyFile(await emptyDatabase(), file)
  let url = `file:${file}`
  let database = openDatabase({ url })
  let isUp = true
  let copies = 0
  let restores = 0
  const complaints: string[] = []
  const app = createApp({
    openDatabase: () => ({ ...database, close: () => undefined }),
    now,
    randomBytes,
    origins: [ORIGIN],
    clientAddress: () => undefined,
    log: ({ level, event, ...details }) => {
      if (level === 'error') complaints.push(`${event} ${JSON.stringify(details)}`)
    },
  })
  return {
    isUp: () => isUp,
    answer: async (request) => {
      if (!isUp) throw new TypeError('the server is down')
      const response = await app.fetch(request)
      return { status: response.status, headers: [...response.headers], body: await response.text() }
    },
    database: () => database,
    stop: () => {
      isUp = false
    },
    start: () => {
      database.close()
      database = openDatabase({ url })
      isUp = true
    },
    backup: async () => {
      copies++
      expectDone(await backUp(url, { file: copyOf(copies), existing: 'kept', now: now() }))
    },
    hasBackup: () => copies > 0,
    restore: async (epoch) => {
      database.close()
      restores++
      // Under a new name, because this process, unlike one that really ended, may still hold the old one.
      url = `file:${join(folder, `restored-${restores}.db`)}`
      expectDone(await restore(url, { file: copyOf(copies), epoch, now: now() }))
      database = openDatabase({ url })
    },
    complaints,
    addAccount: async (name) => {
      const id = newId(randomBytes) as AccountId
      await database.execute(insertAccount({ id, name }, now()))
      return id
    },
    addToken: async (account) => {
      const id = newId(randomBytes)
      const token = newToken(id, randomBytes)
      const credential = { account, id, type: 'token', scope: 'write', label: 'script', expiresAt: undefined } as const
      const times = { createdAt: now(), seenAt: now() }
      await database.execute(insertCredential({ ...credential, ...times }, await hashSecret(token)))
      return token
    },
    signInToken: async (account) => {
      const link = await makeSignInLink({ database, origin: ORIGIN, now: now(), randomBytes }, account)
      return new URL(link).hash.slice(1)
    },
    close: async () => {
      database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function expectDone(result: Result<unknown, string>): void {
  if (!result.ok) throw new Error(result.error)
}

let made: Promise<string> | undefined

/** A database with its tables and nothing in them, made once a process. */
function emptyDatabase(): Promise<string> {
  made ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nobi-simulation-empty-'))
    const file = join(folder, 'nobi.db')
    const database = openDatabase({ url: `file:${file}` })
    await migrate(database, { folder: MIGRATIONS, epoch: 'first-epoch' })
    await database.execute({ sql: 'PRAGMA wal_checkpoint(TRUNCATE)', args: [] })
    database.close()
    return file
  })()
  return made
}
