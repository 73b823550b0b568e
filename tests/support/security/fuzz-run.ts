// Sends made-up requests to a world in which three accounts live, and says what came of it.

import { openApiDocument } from '../../../api/routes/openapi/document.ts'
import { samples } from '../resource-samples.ts'
import { ORIGIN, type Person, type World } from '../world.ts'
import { addCredential, bearer, cookie, fromOwnPage, uselessCredentials } from './callers.ts'
import { type FuzzRequest, type FuzzSetting, fuzzRequest, operationsOf } from './fuzz-requests.ts'
import type { Random } from './random.ts'

/** Requests under way at a time. */
const TOGETHER = 8

type HeaderMap = Readonly<Record<string, string>>

export interface FuzzWorld {
  /** Sends with these credentials may change its rows. */
  readonly writer: Person
  /** Whoever reads may not. */
  readonly reader: Person
  /** Nothing that is sent has a credential of it. */
  readonly victim: Person
  /** Whoever may write. */
  readonly writing: () => Promise<readonly HeaderMap[]>
  /** Whoever may not: scopes that do not reach, secrets that do not hold, pages of other sites. */
  readonly notWriting: () => Promise<readonly HeaderMap[]>
  readonly ids: readonly string[]
}

export interface FuzzReport {
  readonly sent: number
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>
  /** Requests that were answered 5xx, or not at all. */
  readonly failures: readonly string[]
}

export async function fuzzWorld(world: World): Promise<FuzzWorld> {
  const [writer, reader, victim] = [await world.addPerson(), await world.addPerson(), await world.addPerson()]
  const ids = ['none', 'profile', writer.account, reader.account, victim.account]
  for (const person of [writer, reader, victim]) {
    await person.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'Asia/Tokyo' } })
    for (const { path, body } of samples) {
      ids.push((await person.json<{ id: string }>(`/api/v1/${path}`, { body })).id)
    }
    ids.push(person.token.slice(5, 21))
  }
  const session = async () => (await addCredential(world, writer.account, { type: 'session', steppedUpAgo: 0 })).secret
  const writing = async () => [bearer(writer.token), fromOwnPage(await session())]
  const notWriting = async () => {
    const [readerToken, ownReader] = await Promise.all(
      [reader, writer].map(({ account }) => addCredential(world, account, { scope: 'read' })),
    )
    const live = await session()
    return [
      bearer(readerToken?.secret ?? ''),
      bearer(ownReader?.secret ?? ''),
      { Cookie: cookie(live) },
      { Cookie: cookie(live), Origin: 'https://elsewhere.example' },
      { Cookie: cookie(live), Origin: ORIGIN, 'Sec-Fetch-Site': 'cross-site' },
      ...Object.values(await uselessCredentials({ ...world, account: writer.account })),
    ]
  }
  return { writer, reader, victim, writing, notWriting, ids }
}

export async function runFuzz(
  world: Pick<World, 'anonymous'>,
  options: {
    readonly random: Random
    readonly count: number
    readonly credentials: () => Promise<readonly HeaderMap[]>
    readonly ids: readonly string[]
    /** Addresses that are not asked for. */
    readonly except?: readonly string[]
    /** Credentials can be ended by what is sent: so often there are new ones. */
    readonly renewEvery?: number
  },
): Promise<FuzzReport> {
  const { random, count, credentials, ids, except = [], renewEvery = 100 } = options
  const operations = operationsOf(openApiDocument(ORIGIN)).filter(({ path }) => !except.includes(path))
  const statuses: Record<string, number> = {}
  const failures: string[] = []
  let sent = 0
  while (sent < count) {
    const setting: FuzzSetting = { random, operations, credentials: await credentials(), ids }
    const requests = Array.from({ length: Math.min(renewEvery, count - sent) }, () => fuzzRequest(setting))
    for (let at = 0; at < requests.length; at += TOGETHER) {
      await Promise.all(
        requests.slice(at, at + TOGETHER).map(async (request) => {
          const status = await statusOf(world, request)
          statuses[status] = (statuses[status] ?? 0) + 1
          if (typeof status !== 'number' || status >= 500) failures.push(`${status} ${inWords(request)}`)
        }),
      )
    }
    sent += requests.length
  }
  return { sent, statuses, failures }
}

async function statusOf(world: Pick<World, 'anonymous'>, { path, ...ask }: FuzzRequest): Promise<number | string> {
  try {
    const response = await world.anonymous(path, ask)
    await response.arrayBuffer()
    return response.status
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

function inWords({ method, path, headers, raw }: FuzzRequest): string {
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 400)} ${String(raw).slice(0, 600)}`
}
