// The Cloudflare entry: the same API, on a libSQL server over HTTP. Static files never come here; see `wrangler.toml`.

import { createApp } from './app.ts'
import type { Dependencies, LogLine } from './dependencies.ts'
import { problem, problemResponse } from './problem.ts'
import { securityHeaders, withHeaders } from './security-headers.ts'
import { openRemoteDatabase } from './store/web-client.ts'

/** Set with `wrangler secret put`. */
interface Environment {
  readonly DATABASE_URL: string
  readonly DATABASE_AUTH_TOKEN?: string
  readonly PUBLIC_ORIGIN: string
}

type Fetch = (request: Request) => Promise<Response>

// The app holds no connection, so one serves all requests of an isolate.
const apps = new WeakMap<Environment, Fetch>()

export default {
  fetch(request: Request, environment: Environment): Promise<Response> {
    const app = apps.get(environment) ?? appOf(environment)
    apps.set(environment, app)
    return app(request)
  },
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
