// The Node entry: one process, one database, the API and the built interface.

import { fileURLToPath } from 'node:url'
import { failure, type Result, success } from '../domain/result.ts'
import type { Dependencies, LogLine } from './dependencies.ts'
import { makeClaimLink } from './identity/one-time-link.ts'
import { clientAddressBehind } from './node/client-address.ts'
import { type Config, parseConfig } from './node/config.ts'
import { type Listener, listen } from './node/listen.ts'
import { closeDatabase, prepareDatabase } from './node/prepare-database.ts'
import { remindEachMinute } from './node/remind-each-minute.ts'
import { findSealingKey } from './node/sealing-key.ts'
import { createSite } from './node/site.ts'
import { remindAndLog } from './push/remind-and-log.ts'
import type { DatabaseAddress } from './store/client.ts'
import type { Database } from './store/database.ts'

const webRoot = fileURLToPath(new URL('../dist/web', import.meta.url))

await run()

async function run(): Promise<void> {
  const started = await start()
  if (!started.ok) {
    process.stderr.write(`nobi: ${started.error}\n`)
    process.exit(1)
  }
  const { listener, database, address, stopReminders } = started.value
  let isStopping = false
  const stop = async () => {
    if (isStopping) process.exit(1)
    isStopping = true
    await listener.stop()
    await stopReminders()
    await closeDatabase(database, address)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

interface Started {
  readonly listener: Listener
  readonly database: Database
  readonly address: DatabaseAddress
  readonly stopReminders: () => Promise<void>
}

async function start(): Promise<Result<Started, string>> {
  const config = parseConfig(process.env)
  if (!config.ok) return config
  const prepared = await prepareDatabase(config.value.database)
  if (!prepared.ok) return prepared
  const sealingKey = await findSealingKey(config.value)
  if (!sealingKey.ok) {
    prepared.value.close()
    return sealingKey
  }
  const dependencies = { ...dependenciesOf(config.value, prepared.value), sealingKey: sealingKey.value }
  const site = await createSite(dependencies, webRoot)
  const listening = await listen({ fetch: site.fetch, port: config.value.port, host: config.value.host })
  if (!listening.ok) {
    prepared.value.close()
    return failure(listening.error)
  }
  // Only now: a second start that finds the port taken must not end the first one's link.
  await announce(config.value, dependencies, prepared.value)
  const stopReminders = remindEachMinute(() => remindAndLog(dependencies))
  return success({ listener: listening.value, database: prepared.value, address: config.value.database, stopReminders })
}

function dependenciesOf(config: Config, database: Database): Dependencies {
  return {
    openDatabase: () => database,
    now: Date.now,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    origins: config.origins,
    clientAddress: clientAddressBehind(config.trustedProxies),
    trackers: config.trackers,
    log: writeLog,
  }
}

function writeLog(line: LogLine): void {
  const stream = line.level === 'error' ? process.stderr : process.stdout
  stream.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`)
}

async function announce(config: Config, { now, randomBytes }: Dependencies, database: Database): Promise<void> {
  const [origin] = config.origins
  const isLocal = ['127.0.0.1', 'localhost', '::1'].includes(config.host)
  const link = await makeClaimLink({ database, origin, now: now(), randomBytes })
  const lines = [
    `Nobi is at ${origin}`,
    ...(isLocal || config.hasPublicOrigin
      ? []
      : ['Other devices can sign in only when PUBLIC_ORIGIN is the address that they use.']),
    ...(isReadableOnTheWay(origin)
      ? ['Anyone on the way can read along, and passkeys do not work: give it an https:// address.']
      : []),
    ...(link === undefined ? [] : [`Make it yours within 24 hours, once: ${link}`]),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

// Plain http is safe to this machine alone. Whoever runs it so at home is not locked out, and told.
function isReadableOnTheWay(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return (
    protocol === 'http:' &&
    hostname !== 'localhost' &&
    !hostname.endsWith('.localhost') &&
    !/^127\.|^\[::1\]$/.test(hostname)
  )
}
