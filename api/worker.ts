// The Cloudflare entry: the same API, on a libSQL server over HTTP. Static files do not come here; what is neither a file nor
// the API does, see `wrangler.toml`.

import { failure, type Result } from '../domain/result.ts'
import { createApp } from './app.ts'
import { isNavigation } from './app-page.ts'
import type { Dependencies, LogLine } from './dependencies.ts'
import { type Config, parseConfig } from './node/config.ts'
import { problem, problemResponse } from './problem.ts'
import { remindAndLog } from './push/remind-and-log.ts'
import { apiHeaders, withHeaders } from './security-headers.ts'
import { answerSharedForm, isSharedForm } from './shared-form.ts'
import { openRemoteDatabase } from './store/web-client.ts'

/** The assets, and secrets set with `npm run deploy`. */
interface Environment {
  readonly ASSETS: { readonly fetch: (request: Request) => Promise<Response> }
  readonly DATABASE_URL?: string
  readonly DATABASE_AUTH_TOKEN?: string
  readonly PUBLIC_ORIGIN?: string
  readonly SECRET_KEY?: string
  readonly GITHUB_API_URL?: string
  /** Cloudflare's own count of requests, close to the person and approximate; without it those in the database count alone. */
  readonly AUTH_LIMIT?: {
    readonly limit: (options: { readonly key: string }) => Promise<{ readonly success: boolean }>
  }
}

/** Set by Cloudflare, whatever the client says. */
const CLIENT_ADDRESS = 'CF-Connecting-IP'

/** As in `wrangler.toml`. */
const LIMIT_PERIOD_SECONDS = 60

type Fetch = (request: Request) => Promise<Response>

// The app holds no connection, so one serves all requests of an isolate.
const apps = new WeakMap<Environment, Fetch>()

export default {
  fetch(request: Request, environment: Environment): Promise<Response> {
    if (!/^\/api(\/|$)/.test(new URL(request.url).pathname)) return page(request, environment)
    const app = apps.get(environment) ?? appOf(environment)
    apps.set(environment, app)
    return app(request)
  },

  /** The cron of `wrangler.toml`. */
  scheduled(
    _: unknown,
    environment: Environment,
    context: { readonly waitUntil: (work: Promise<unknown>) => void },
  ): void {
    context.waitUntil(remind(environment))
  },
}

async function remind(environment: Environment): Promise<void> {
  const config = configOf(environment)
  if (config.ok) await remindAndLog(dependenciesOf(config.value))
  else unconfigured(config.error)
}

async function page(request: Request, environment: Environment): Promise<Response> {
  if (isNavigation(request)) return environment.ASSETS.fetch(new Request(new URL('/', request.url), request))
  const headers = apiHeaders({ isHttps: environment.PUBLIC_ORIGIN?.startsWith('https://') ?? false })
  if (isSharedForm(request)) return withHeaders(await answerSharedForm(request), headers)
  return withHeaders(new Response('Not found', { status: 404 }), headers)
}

function appOf(environment: Environment): Fetch {
  const config = configOf(environment)
  if (!config.ok) return async () => unconfigured(config.error)
  const app = createApp(dependenciesOf(config.value))
  return async (request) => ((await isTooFast(request, environment)) ? tooFast() : app.fetch(request))
}

// Spares the database a storm of attempts to come in; which of them are in vain, only the database knows.
async function isTooFast(request: Request, { AUTH_LIMIT }: Environment): Promise<boolean> {
  const isAttempt = request.method === 'POST' && new URL(request.url).pathname.startsWith('/api/v1/auth/')
  if (AUTH_LIMIT === undefined || !isAttempt) return false
  const { success } = await AUTH_LIMIT.limit({ key: request.headers.get(CLIENT_ADDRESS) ?? 'unknown' })
  return !success
}

function tooFast(): Response {
  const answer = problemResponse(
    problem('too-many-requests', {
      members: { retryAfter: LIMIT_PERIOD_SECONDS },
      headers: { 'Retry-After': String(LIMIT_PERIOD_SECONDS) },
    }),
  )
  return withHeaders(answer, apiHeaders({ isHttps: true }))
}

function configOf(environment: Environment): Result<Config, string> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN, PUBLIC_ORIGIN, SECRET_KEY, GITHUB_API_URL } = environment
  if (!DATABASE_URL) return failure('DATABASE_URL is missing')
  if (!PUBLIC_ORIGIN) return failure('PUBLIC_ORIGIN is missing')
  if (DATABASE_URL.startsWith('file:')) {
    return failure('DATABASE_URL must be libsql://HOST, https://HOST or http://HOST')
  }
  return parseConfig({ DATABASE_URL, DATABASE_AUTH_TOKEN, PUBLIC_ORIGIN, SECRET_KEY, GITHUB_API_URL })
}

function unconfigured(reason: string): Response {
  writeLog({ level: 'error', event: 'unconfigured', reason })
  return withHeaders(problemResponse(problem('unavailable')), apiHeaders({ isHttps: false }))
}

// A database for each request: a connection must not outlive the request that opened it here.
function dependenciesOf({ database, origins, trackers, sealingKey }: Config): Dependencies {
  return {
    openDatabase: () => openRemoteDatabase(database),
    now: Date.now,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    origins,
    clientAddress: (c) => c.req.header(CLIENT_ADDRESS),
    log: writeLog,
    trackers,
    sealingKey,
  }
}

function writeLog(line: LogLine): void {
  if (line.level === 'error') console.error(JSON.stringify(line))
  else console.log(JSON.stringify(line))
}
