// What stands between the network and the API: a proxy with a limit, a server without room for now, and smaller pages than the
// API's own, so that a few changes already fill several.

import { encodeCursor } from '../../../api/page-cursor.ts'
import type { SyncAnswer } from '../../../domain/sync/protocol.ts'
import type { Chance } from './chance.ts'
import type { Message } from './network.ts'
import type { PlainAnswer } from './simulated-server.ts'
import { has, type SimulatedWorld } from './world-state.ts'

/** The server's answer to a message; undefined when nobody answers. */
export async function answerFor(
  world: SimulatedWorld,
  { path, init }: Message,
  request: Request,
): Promise<PlainAnswer | undefined> {
  const { server, plan } = world
  const body = typeof init.body === 'string' ? init.body : ''
  if (!server.isUp()) return undefined
  if (body.length > world.proxyLimit) return { status: 413, headers: [], body: '<html>Too large</html>' }
  const isSync = path === '/api/v1/sync'
  if (isSync && has(world, 'quota') && world.chance.happens(0.2)) return withoutRoom(world, request, body)
  const answer = await server.answer(request)
  if (answer.status !== 200 || plan.pageSize === Number.POSITIVE_INFINITY) return answer
  if (isSync) return { ...answer, body: shorterLog(answer.body, plan.pageSize) }
  return path.startsWith('/api/v1/snapshot') ? { ...answer, body: shorterSnapshot(answer.body, plan.pageSize) } : answer
}

// Takes the first changes and says of the rest that it cannot for now.
async function withoutRoom({ server, chance }: SimulatedWorld, request: Request, text: string): Promise<PlainAnswer> {
  const body: { readonly changes: readonly { readonly id: string }[] } = JSON.parse(text)
  const room = chance.below(body.changes.length + 1)
  const [taken, left] = [body.changes.slice(0, room), body.changes.slice(room)]
  const { url, method, headers } = request
  const answer = await server.answer(
    new Request(url, { method, headers, body: JSON.stringify({ ...body, changes: taken }) }),
  )
  if (answer.status !== 200) return answer
  const reply: SyncAnswer = JSON.parse(answer.body)
  const refusals = left.map(({ id }) => ({ id, code: 'quota', message: 'no room for now', final: false }) as const)
  return { ...answer, body: JSON.stringify({ ...reply, rejected: [...reply.rejected, ...refusals] }) }
}

function shorterLog(text: string, size: number): string {
  const reply: SyncAnswer = JSON.parse(text)
  const changes = reply.changes.slice(0, size)
  const last = changes.at(-1)
  if (last === undefined || changes.length === reply.changes.length) return text
  return JSON.stringify({ ...reply, changes, cursor: last.seq, more: true })
}

interface SnapshotLine {
  readonly kind: string
  readonly recordId: string
  readonly cells: Readonly<Record<string, unknown>>
}

function shorterSnapshot(text: string, size: number): string {
  const lines = text.trimEnd().split('\n')
  const records = lines.slice(1, -1).map((line): SnapshotLine => JSON.parse(line))
  const cells = records.flatMap(({ kind, recordId, cells }) =>
    Object.entries(cells).map(([field, cell]) => ({ kind, recordId, field, cell })),
  )
  const kept = cells.slice(0, size)
  const last = kept.at(-1)
  if (last === undefined || kept.length === cells.length) return text
  const shorter = new Map<string, { kind: string; recordId: string; cells: Record<string, unknown> }>()
  for (const { kind, recordId, field, cell } of kept) {
    const record = shorter.get(`${kind} ${recordId}`) ?? { kind, recordId, cells: {} }
    record.cells[field] = cell
    shorter.set(`${kind} ${recordId}`, record)
  }
  const ending = { next: encodeCursor([last.kind, last.recordId, last.field]), count: kept.length }
  return [lines[0], ...[...shorter.values()].map((line) => JSON.stringify(line)), JSON.stringify(ending), ''].join('\n')
}

/** A limit that some requests of a run go beyond. */
export function someProxyLimit(chance: Chance): number {
  return chance.between(400, 3000)
}
