// Listens on a port and stops without cutting off what is under way.

import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { failure, type Result, success } from '../../domain/result.ts'

/** How long requests under way may take to end when the server stops. */
const GRACE_MS = 5000

export interface ListenOptions {
  readonly fetch: (request: Request) => Promise<Response> | Response
  readonly port: number
  readonly host: string
}

export interface Listener {
  /** Takes no more requests; resolves when those under way have ended, at most 5 s later. */
  readonly stop: () => Promise<void>
}

/** The listener, or one line that says why the port cannot be had. */
export function listen({ fetch, port, host }: ListenOptions): Promise<Result<Listener, string>> {
  const server = createAdaptorServer({ fetch }) as Server
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(failure(portProblem(error, port, host))))
    server.listen(port, host, () => resolve(success({ stop: () => stop(server) })))
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function portProblem(error: Error, port: number, host: string): string {
  const code = 'code' in error ? error.code : error.message
  if (code === 'EADDRINUSE') return `port ${port} is already in use; set PORT to another`
  if (code === 'EACCES') return `port ${port} needs more rights than this user has; set PORT to another`
  return `cannot listen on ${host}, port ${port} (${code})`
}
