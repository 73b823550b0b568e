// The control face over HTTP, for tests that run in another process or runtime than the server.

import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod/mini'
import { fault } from './faults.ts'
import { readRequestJson, sendJson } from './json-http.ts'
import type { DatabaseChoice, ServedDatabase } from './served-database.ts'

interface ControlRequest {
  /** What follows `/control`. */
  readonly path: readonly string[]
  readonly createDatabase: (choice: DatabaseChoice) => Promise<ServedDatabase>
  readonly findDatabase: (name: string) => ServedDatabase | undefined
}

const choice = z.strictObject({
  name: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))),
  authToken: z.optional(z.string()),
})

/** `POST /control/databases` `{name?, authToken?}` → `{name, url, authToken}` · below `/control/databases/:name`:
 *  `GET counters` → `{requests}`, `DELETE counters`, `POST faults` (a `Fault`), `DELETE faults`. */
export async function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  control: ControlRequest,
): Promise<void> {
  const [root, name, part] = control.path
  if (root !== 'databases') return sendJson(response, 404, {})
  if (name === undefined) return create(request, response, control)
  const database = control.findDatabase(name)
  if (database === undefined) return sendJson(response, 404, {})
  if (part === 'counters') return answerCounters(request, response, database)
  if (part === 'faults') return answerFaults(request, response, database)
  sendJson(response, 404, {})
}

async function create(request: IncomingMessage, response: ServerResponse, control: ControlRequest): Promise<void> {
  const parsed = choice.safeParse((await readRequestJson(request)) ?? {})
  if (!parsed.success) return sendJson(response, 400, { issues: parsed.error.issues })
  const { name, url, authToken } = await control.createDatabase(parsed.data)
  sendJson(response, 201, { name, url, authToken })
}

function answerCounters(request: IncomingMessage, response: ServerResponse, database: ServedDatabase): void {
  const counters = database.counters()
  if (request.method === 'DELETE') database.resetCounters()
  sendJson(response, 200, counters)
}

async function answerFaults(
  request: IncomingMessage,
  response: ServerResponse,
  database: ServedDatabase,
): Promise<void> {
  if (request.method === 'DELETE') {
    database.clearFaults()
    return sendJson(response, 200, {})
  }
  const parsed = fault.safeParse(await readRequestJson(request))
  if (!parsed.success) return sendJson(response, 400, { issues: parsed.error.issues })
  database.addFault(parsed.data)
  sendJson(response, 201, {})
}
