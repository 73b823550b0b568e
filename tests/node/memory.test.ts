// What the API has answered it forgets: a server that runs for months keeps its size.

import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, inject, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openDatabase } from '../../api/store/client.ts'
import { migrate } from '../../api/store/migrate.ts'
import { createScene } from '../support/github-server/scene.ts'
import { temporaryFolder } from '../support/run-program.ts'
import { fuzzWorld, runFuzz } from '../support/security/fuzz-run.ts'
import { randomFrom } from '../support/security/random.ts'
import { NOWHERE, ORIGIN, randomBytes, type Surroundings } from '../support/surroundings.ts'
import { createWorldIn } from '../support/world.ts'

const MB = 1024 * 1024
const WARM_UP = 3000
const COUNT = 9000

test(`thousands of requests by chance leave no trace in memory (FUZZ_SEED=${inject('fuzzSeed')})`, {
  timeout: 180_000,
}, async () => {
  const world = await createWorldIn(await forgetfulSurroundings())
  const { writing: credentials, ids } = await fuzzWorld(world)
  const random = randomFrom(inject('fuzzSeed'))
  const run = (count: number) => runFuzz(world, { random, count, credentials, ids })
  await run(WARM_UP)
  const before = settledMemory()
  await run(COUNT)
  const after = settledMemory()
  await world.close()
  expect(after.heapUsed - before.heapUsed).toBeLessThan(6 * MB)
  expect(after.rss - before.rss).toBeLessThan(80 * MB)
})

// The surroundings of other tests keep every statement and line of the log.
async function forgetfulSurroundings(): Promise<Surroundings> {
  const database = openDatabase({ url: `file:${join(await temporaryFolder(), 'nobi.db')}` })
  await migrate(database, { folder: join(import.meta.dirname, '../../drizzle'), epoch: 'memory' })
  const app = createApp({
    openDatabase: () => database,
    now: Date.now,
    randomBytes,
    origins: [ORIGIN],
    clientAddress: (c) => c.req.header('CF-Connecting-IP'),
    log: () => undefined,
  })
  return {
    database,
    fetch: async (request) => app.fetch(request),
    remind: async () => undefined,
    roundTrips: async () => 0,
    logLines: () => [],
    gitHub: createScene(NOWHERE),
    close: async () => database.close(),
  }
}

function settledMemory(): NodeJS.MemoryUsage {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  collect()
  return process.memoryUsage()
}
