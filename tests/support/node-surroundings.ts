// The API on Node: `createApp` on a libSQL file of its own.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { createApp } from '../../api/app.ts'
import type { Dependencies, LogLine } from '../../api/dependencies.ts'
import { remindAndLog } from '../../api/push/remind-and-log.ts'
import { openDatabase } from '../../api/store/client.ts'
import type { Database, Statement } from '../../api/store/database.ts'
import { migrate } from '../../api/store/migrate.ts'
import { createScene } from './github-server/scene.ts'
import { NOWHERE, ORIGIN, randomBytes, type Surroundings } from './surroundings.ts'

const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url))

export interface NodeSurroundings extends Surroundings {
  /** Every statement that the API has run. */
  readonly statements: () => readonly Statement[]
}

/** `patience`: how long a call waits for another process that holds the file, milliseconds. */
export async function createNodeSurroundings(options: { readonly patience?: number } = {}): Promise<NodeSurroundings> {
  const folder = await mkdtemp(join(tmpdir(), 'nobi-api-'))
  const database = openDatabase({ url: `file:${join(folder, 'nobi.db')}` }, options)
  await migrate(database, { folder: MIGRATIONS, epoch: 'first-epoch' })
  const watched = watch(database)
  const lines: LogLine[] = []
  const gitHub = createScene(inject('gitHubOrigin') ?? NOWHERE)
  const dependencies: Dependencies = {
    openDatabase: () => watched.database,
    now: () => Date.now(),
    randomBytes,
    origins: [ORIGIN],
    // As on Workers, so that a test can come from anywhere.
    clientAddress: (c) => c.req.header('CF-Connecting-IP'),
    log: (line) => lines.push(line),
    trackers: { github: gitHub.api },
    sealingKey: randomBytes(32),
  }
  const app = createApp(dependencies)
  return {
    database,
    fetch: async (request) => app.fetch(request),
    remind: () => remindAndLog(dependencies),
    roundTrips: async () => watched.calls(),
    statements: watched.statements,
    logLines: () => lines,
    gitHub,
    close: async () => {
      database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function watch(database: Database) {
  const seen: Statement[] = []
  let calls = 0
  const watched: Database = {
    execute: (statement) => {
      calls += 1
      seen.push(statement)
      return database.execute(statement)
    },
    batch: (statements, mode) => {
      calls += 1
      seen.push(...statements)
      return database.batch(statements, mode)
    },
    close: () => {},
  }
  return { database: watched, calls: () => calls, statements: () => seen }
}
