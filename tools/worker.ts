// `npm run worker`: the Worker in workerd on this machine, against a libSQL server on this machine.

import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeClaimLink } from '../api/identity/one-time-link.ts'
import { parseConfig } from '../api/node/config.ts'
import { prepareDatabase } from '../api/node/prepare-database.ts'
import { startHranaServer } from '../tests/support/hrana-server/server.ts'
import { buildIfStale } from './build-if-stale.ts'
import { endWithNpm } from './end-with-npm.ts'

const DATABASE_FILE = 'data/worker.db'
const AUTH_TOKEN = 'only-on-this-machine'

process.chdir(join(import.meta.dirname, '..'))
endWithNpm()

// The database is the local server's, whatever the environment says of another.
const config = parseConfig({ PORT: process.env['PORT'], PUBLIC_ORIGIN: process.env['PUBLIC_ORIGIN'] })
if (!config.ok) fail(config.error)
buildIfStale()

await mkdir('data', { recursive: true })
const server = await startHranaServer()
const { url } = await server.createDatabase({ name: 'nobi', file: DATABASE_FILE, authToken: AUTH_TOKEN })
const prepared = await prepareDatabase({ url, authToken: AUTH_TOKEN })
if (!prepared.ok) fail(prepared.error)

const { port, origins } = config.value
const link = await makeClaimLink({
  database: prepared.value,
  origin: origins[0],
  now: Date.now(),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
})
prepared.value.close()
if (link !== undefined) process.stdout.write(`Make it yours within 24 hours, once: ${link}\n`)
process.stdout.write(`Its database, for npm run nobi: DATABASE_URL=${url} DATABASE_AUTH_TOKEN=${AUTH_TOKEN}\n`)

const variables = { DATABASE_URL: url, DATABASE_AUTH_TOKEN: AUTH_TOKEN, PUBLIC_ORIGIN: origins[0] }
const wrangler = spawn(
  process.execPath,
  [
    'node_modules/wrangler/bin/wrangler.js',
    'dev',
    ...['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0', '--show-interactive-dev-session=false'],
    ...Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
  ],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
  },
)
wrangler.on('exit', async (code) => {
  await server.close()
  process.exit(code ?? 0)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => wrangler.kill(signal))

function fail(message: string): never {
  process.stderr.write(`nobi: ${message}\n`)
  process.exit(1)
}
