// A program of the person's own: it writes through the REST interface, with a token, and from no device.

import type { AccountId } from '../../../api/store/scope.ts'
import type { Json } from '../../../domain/json.ts'
import type { Stamp } from '../../../domain/sync/stamp.ts'
import { ORIGIN } from '../surroundings.ts'
import type { Deed } from './deed.ts'
import { readLog, readServerCells } from './server-contents.ts'
import type { PlainAnswer } from './simulated-server.ts'
import type { SimulatedWorld } from './world-state.ts'

interface Call {
  readonly what: string
  readonly method: string
  readonly path: string
  readonly body?: Json
  readonly record: string | undefined
}

/** Writes, edits or deletes a capture, if the server is up. Its answer means that it is saved, there alone. */
export async function runScript(world: SimulatedWorld): Promise<void> {
  const { server, chance, accounts, deeds } = world
  if (!server.isUp()) return
  const account = chance.pick(accounts)
  const before = await readLog(server.database())
  const held = (await readServerCells(server.database())).filter((cell) => cell.account === account)
  const captures = [...new Set(held.filter(({ kind }) => kind === 'capture').map(({ record }) => record))]
  const text = `v${deeds.length + 1}`
  const record = captures.length > 0 ? chance.pick(captures) : undefined
  const create: Call = { what: 'writes', method: 'POST', path: '/captures', body: newCapture(text), record: undefined }
  const path = `/captures/${record}`
  const call =
    record === undefined
      ? create
      : chance.pick<Call>([
          create,
          { what: 'edits', method: 'PATCH', path, body: { text }, record },
          { what: 'deletes', method: 'DELETE', path, record },
        ])
  const answer = await ask(world, account, call)
  world.trace.say(
    `script ${call.what} ${call.record ?? 'a capture'} of ${account}: ${answer.status} (deed ${deeds.length + 1})`,
  )
  if (answer.status >= 300) return
  const known = new Set(before.map(({ id }) => id))
  const own = (await readLog(server.database())).filter((change) => change.account === account && !known.has(change.id))
  const id = own[0]?.record ?? call.record
  const seen = held.filter((cell) => cell.record === id).map(({ field, stamp }) => [field, stamp as Stamp] as const)
  const written = new Set(own.flatMap(({ fields }) => Object.keys(fields)))
  const deed: Deed = {
    number: deeds.length + 1,
    what: call.what,
    browser: 'script',
    account,
    kind: 'capture',
    record: id,
    values: call.body === undefined ? {} : { text },
    changes: new Map(own.map((change) => [change.id, change])),
    seen: new Map(seen.filter(([field]) => written.has(field))),
    outcome: 'saved',
    excuse: undefined,
  }
  deeds.push(deed)
}

function newCapture(text: string): Json {
  return { text, at: '2026-11-23T11:00:00.000Z', zone: 'Asia/Tokyo', date: '2026-11-23' }
}

function ask(
  { server, tokens }: SimulatedWorld,
  account: AccountId,
  { method, path, body }: Call,
): Promise<PlainAnswer> {
  const headers = { Authorization: `Bearer ${tokens.get(account)}`, 'Content-Type': 'application/json' }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  return server.answer(new Request(`${ORIGIN}/api/v1${path}`, { method, headers, ...sent }))
}
