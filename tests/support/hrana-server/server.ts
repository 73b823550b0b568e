// A libSQL server for this machine: Hrana over HTTP on the real engine, several databases side by side, each under
// `http://127.0.0.1:PORT/<name>/`. It counts requests and can delay, refuse or drop them.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerControl } from './control.ts'
import { type HostedDatabase, hostDatabase } from './hosted-database.ts'
import { answerHrana } from './hrana-endpoint.ts'
import { createMigratedFiles } from './migrated-files.ts'
import { type DatabaseChoice, type ServedDatabase, servedDatabase } from './served-database.ts'

export interface HranaServerOptions {
  /** 0, the default, takes any free one. */
  readonly port?: number
  /** Idle time after which an open stream ends, as on the real service: 10 s. */
  readonly streamExpiryMs?: number
}

export interface HranaServer {
  /** `http://127.0.0.1:PORT`, where the control face is too, under `/control`. */
  readonly origin: string
  readonly createDatabase: (choice?: DatabaseChoice) => Promise<ServedDatabase>
  readonly findDatabase: (name: string) => ServedDatabase | undefined
  /** Cuts all connections, rolls back what is open and removes the temporary files. */
  readonly close: () => Promise<void>
}

export async function startHranaServer(options: HranaServerOptions = {}): Promise<HranaServer> {
  const { port = 0, streamExpiryMs = 10_000 } = options
  const files = await createMigratedFiles()
  const hosted = new Map<string, HostedDatabase>()
  const http = createServer((request, response) => void answer(request, response))
  await listening(http, port)
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`

  const createDatabase = async (choice: DatabaseChoice = {}) => {
    const name = choice.name ?? `db-${hosted.size + 1}-${Math.random().toString(36).slice(2, 8)}`
    const file = choice.file ?? (await files.create(name))
    const database = hostDatabase({ file, authToken: choice.authToken, streamExpiryMs })
    hosted.get(name)?.close()
    hosted.set(name, database)
    return servedDatabase(origin, name, database)
  }
  const findDatabase = (name: string) => {
    const database = hosted.get(name)
    return database === undefined ? undefined : servedDatabase(origin, name, database)
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [, first = '', ...rest] = new URL(request.url ?? '/', origin).pathname.split('/')
    if (first === 'control') return answerControl(request, response, { path: rest, createDatabase, findDatabase })
    return answerHrana(request, response, { database: hosted.get(first), path: rest.join('/') })
  }
  const close = async () => {
    await new Promise<void>((resolve) => {
      http.close(() => resolve())
      http.closeAllConnections()
    })
    for (const database of hosted.values()) database.close()
    await files.remove()
  }
  return { origin, createDatabase, findDatabase, close }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}
