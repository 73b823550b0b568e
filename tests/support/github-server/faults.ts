// What the stand-in can do wrong, each of it as GitHub and the way to it do.

import type { ServerResponse } from 'node:http'
import * as z from 'zod/mini'

/** For the next `times` requests. `truncated`: the body breaks off; `silent`: it never answers; `dropped`: the connection is cut;
 *  `answer`: that instead. */
export const fault = z.strictObject({
  kind: z.enum(['truncated', 'silent', 'dropped', 'answer']),
  times: z._default(z.int(), 1),
  status: z._default(z.int(), 200),
  headers: z._default(z.record(z.string(), z.string()), {}),
  body: z._default(z.string(), '{}'),
})

export type Fault = z.infer<typeof fault>
export type NewFault = z.input<typeof fault>

/** Answers as the fault says; `whole` is what would have been answered. */
export function misbehave(response: ServerResponse, { kind, status, headers, body }: Fault, whole: string): void {
  if (kind === 'silent') return
  if (kind === 'dropped') {
    response.socket?.destroy()
    return
  }
  if (kind === 'answer') {
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers })
    response.end(body)
    return
  }
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': whole.length })
  response.write(whole.slice(0, Math.floor(whole.length / 2)), () => response.socket?.destroy())
}
