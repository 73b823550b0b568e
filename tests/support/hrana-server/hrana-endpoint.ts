// The HTTP side of one database: version probes and pipelines, with the planned faults in between.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from './faults.ts'
import type { HostedDatabase } from './hosted-database.ts'
import { readRequestJson, sendJson } from './json-http.ts'
import type { PipelineRequest } from './protocol.ts'

/** Answers a request to `path` below a database. Without a database it answers 404. */
export async function answerHrana(
  request: IncomingMessage,
  response: ServerResponse,
  { database, path }: { readonly database: HostedDatabase | undefined; readonly path: string },
): Promise<void> {
  if (database === undefined) return sendJson(response, 404, { message: 'no such database', code: 'NOT_FOUND' })
  if (!isAuthorized(request, database)) return sendJson(response, 401, { message: 'wrong token', code: 'AUTH_FAILED' })
  if (request.method === 'GET') return sendJson(response, /^v[23]$/.test(path) ? 200 : 404, {})
  if (!/^v[23]\/pipeline$/.test(path))
    return sendJson(response, 404, { message: 'no such endpoint', code: 'NOT_FOUND' })
  const pipeline = await readRequestJson(request)
  database.count()
  await answerPipeline(response, { database, pipeline, fault: database.faults.next() })
}

interface Exchange {
  readonly database: HostedDatabase
  readonly pipeline: unknown
  readonly fault: Fault | undefined
}

async function answerPipeline(response: ServerResponse, { database, pipeline, fault }: Exchange): Promise<void> {
  if (fault?.kind === 'drop-before') return void response.destroy()
  if (fault?.kind === 'status') return sendJson(response, fault.status, { message: 'planned fault', code: 'FAULT' })
  if (fault?.kind === 'delay') await delay(fault.ms)
  if (!isPipeline(pipeline)) return sendJson(response, 400, { message: 'not a pipeline', code: 'HRANA_PROTO_ERROR' })
  const answer = database.answer(pipeline)
  if (fault?.kind === 'drop-after') return void response.destroy()
  if (answer === undefined) {
    return sendJson(response, 400, { message: 'the stream has expired or never was', code: 'STREAM_EXPIRED' })
  }
  sendJson(response, 200, answer)
}

function isAuthorized(request: IncomingMessage, database: HostedDatabase): boolean {
  return database.authToken === undefined || request.headers.authorization === `Bearer ${database.authToken}`
}

// Clients are ours or the vendor's; what is inside the requests is left to the engine to refuse.
function isPipeline(value: unknown): value is PipelineRequest {
  return typeof value === 'object' && value !== null && 'requests' in value && Array.isArray(value.requests)
}
