// `npm run deploy`: brings the remote database up to date, then uploads the Worker with its secrets.

import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeClaimLink } from '../api/identity/one-time-link.ts'
import { parseConfig } from '../api/node/config.ts'
import { prepareDatabase } from '../api/node/prepare-database.ts'
import { buildIfStale } from './build-if-stale.ts'

process.chdir(join(import.meta.dirname, '..'))

const config = parseConfig(process.env)
if (!config.ok) fail(config.error)
const { database: address, origins, hasPublicOrigin } = config.value
if (address.url.startsWith('file:')) fail('DATABASE_URL must be the address of a libSQL server')
if (!hasPublicOrigin || !origins[0].startsWith('https://'))
  fail('PUBLIC_ORIGIN must be the https:// address of the Worker')
buildIfStale()

const secrets = {
  DATABASE_URL: address.url,
  PUBLIC_ORIGIN: origins[0],
  ...(address.authToken === undefined ? {} : { DATABASE_AUTH_TOKEN: address.authToken }),
  ...given('SECRET_KEY'),
  ...given('GITHUB_API_URL'),
}
// A dry run packs the Worker and touches nothing out there.
if (process.argv.includes('--dry-run')) process.exit(await upload())

// Tables first: a migration only adds, so that the Worker still running finds what it knows.
const prepared = await prepareDatabase(address)
if (!prepared.ok) fail(prepared.error)

const status = await upload()
if (status !== 0) process.exit(status)

const link = await makeClaimLink({
  database: prepared.value,
  origin: origins[0],
  now: Date.now(),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
})
prepared.value.close()
if (link !== undefined) process.stdout.write(`Make it yours within 24 hours, once: ${link}\n`)

/** Further arguments go to wrangler, such as `--dry-run`. */
async function upload(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'nobi-deploy-'))
  try {
    const file = join(folder, 'secrets.json')
    await writeFile(file, JSON.stringify(secrets), { mode: 0o600 })
    const wrangler = spawnSync(
      process.execPath,
      ['node_modules/wrangler/bin/wrangler.js', 'deploy', '--secrets-file', file, ...process.argv.slice(2)],
      {
        stdio: 'inherit',
        env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
      },
    )
    return wrangler.status ?? 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A variable that may be left out; what an earlier deployment was given then stays as it is. */
function given(name: string): Readonly<Record<string, string>> {
  const value = process.env[name]
  return value === undefined || value === '' ? {} : { [name]: value }
}

function fail(message: string): never {
  process.stderr.write(`nobi: ${message}\n`)
  process.exit(1)
}
