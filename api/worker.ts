// The Cloudflare entry: the same API, on a libSQL server over HTTP. Static files do not come here; what is neither a file nor
// the API does, see `wrangler.toml`.

import { createApp } from './app.ts'
import { isNavigation } from './app-page.ts'
import type { Dependencies, LogLine } from './dependencies.ts'
import { problem, problemResponse } from './problem.ts'
import { securityHeaders, withHeaders } from './security-headers.ts'
import { openRemoteDatabase } from './store/web-client.ts'

/** The assets, and secrets set with `npm run deploy`. */
interface Environment {
  readonly ASSETS: { readonly fetch: (request: Request) => Promise<Response> }
  readonly DATABASE_URL: string
  readonly DATABASE_AUTH_TOKEN?: string
  readonly PUBLIC_ORIGIN: string
}

type Fetch = (request: Request) => Promise<Response>

// The app holds no connection, so one serves all requests of an isolate.
const apps = new WeakMap<Environment, Fetch>()

export default {
  fetch(request: Request, environment: Environment): Promise<Response> {
    if (!new URL(request.url).pathname.startsWith('/api/')) return page(request, environment)
    const app = apps.get(environment) ?? appOf(environment)
    apps.set(environment, app)
    return app(request)
  },
}

async function page(request: Request, { ASSETS }: Environment): Promise<Response> {
  if (isNavigation(request)) return ASSETS.fetch(new Request(new URL('/', request.url), request))
  return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-cache' } })
}

function appOf(environment: Environment): Fetch {
  for (const name of ['DATABASE_URL', 'PUBLIC_ORIGIN'] as const) {
    if (!environment[name]) return async () => unconfigured(name)
  }
  const app = createApp(dependenciesOf(environment))
  const headers = securityHeaders({ scriptHashes: [], isHttps: environment.PUBLIC_ORIGIN.startsWith('https://') })
  return async (request) => withHeaders(await app.fetch(request), headers)
}

function unconfigured(name: string): Response {
  writeLog({ level: 'error', event: 'unconfigured', secret: name })
  return problemResponse(problem('unavailable'))
}

// A database for each request: a connection must not outlive the request that opened it here.
function dependenciesOf({ DATABASE_URL, DATABASE_AUTH_TOKEN, PUBLIC_ORIGIN }: Environment): Dependencies {
  return {
    openDatabase: () => openRemoteDatabase({ url: DATABASE_URL, authToken: DATABASE_AUTH_TOKEN }),
    now: Date.now,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    origins: [PUBLIC_ORIGIN],
    log: writeLog,
  }
}

function writeLog(line: LogLine): void {
  if (line.level === 'error') console.error(JSON.stringify(line))
  else console.log(JSON.stringify(line))
}
