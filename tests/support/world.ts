// A small world to test the API in: a fresh database with an account in it, and requests to the real app, in whichever
// runtime the test runs.

import { hashSecret, newId, newToken } from '../../api/identity/secret.ts'
import { insertAccount } from '../../api/store/accounts.ts'
import { insertCredential } from '../../api/store/credentials.ts'
import type { AccountId } from '../../api/store/scope.ts'
import { ORIGIN, randomBytes, type Surroundings } from './surroundings.ts'

export { ORIGIN, randomBytes }

/** Someone with an account and a token. */
export interface Person {
  readonly account: AccountId
  readonly token: string
  /** Name of the token. */
  readonly label: string
  readonly request: (path: string, init?: Ask) => Promise<Response>
  /** The body of the answer; throws when the status is not 2xx. */
  readonly json: <Body = Record<string, unknown>>(path: string, init?: Ask) => Promise<Body>
}

export interface Ask {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as it is, instead of `body`. */
  readonly raw?: BodyInit
}

export interface World extends Surroundings, Person {
  readonly addPerson: (options?: { readonly scope?: 'read' | 'write'; readonly label?: string }) => Promise<Person>
  /** A request without any credential. */
  readonly anonymous: (path: string, init?: Ask) => Promise<Response>
}

/** Close it in `afterEach` or `afterAll`. */
export async function createWorld(): Promise<World> {
  return createWorldIn(await createSurroundings())
}

export async function createWorldIn(surroundings: Surroundings): Promise<World> {
  const addPerson: World['addPerson'] = (options) => settle(surroundings, options)
  const first = await addPerson()
  return { ...surroundings, ...first, addPerson, anonymous: (path, init) => surroundings.fetch(requestOf(path, init)) }
}

async function createSurroundings(): Promise<Surroundings> {
  if (navigator.userAgent === 'Cloudflare-Workers') {
    const { createWorkerSurroundings } = await import('./worker-surroundings.ts')
    return createWorkerSurroundings()
  }
  const { createNodeSurroundings } = await import('./node-surroundings.ts')
  return createNodeSurroundings()
}

async function settle(
  surroundings: Surroundings,
  { scope = 'write', label = 'script' }: { readonly scope?: 'read' | 'write'; readonly label?: string } = {},
): Promise<Person> {
  const account = newId(randomBytes) as AccountId
  const id = newId(randomBytes)
  const token = newToken(id, randomBytes)
  const now = Date.now()
  const credential = {
    account,
    id,
    type: 'token',
    scope,
    label,
    createdAt: now,
    seenAt: now,
    expiresAt: undefined,
  } as const
  await surroundings.database.batch(
    [insertAccount({ id: account, name: account }, now), insertCredential(credential, await hashSecret(token))],
    'write',
  )
  const request: Person['request'] = (path, init) =>
    surroundings.fetch(requestOf(path, { ...init, headers: { Authorization: `Bearer ${token}`, ...init?.headers } }))
  return { account, token, label, request, json: async (path, init) => jsonOf(await request(path, init)) }
}

function requestOf(path: string, { method, headers, body, raw }: Ask = {}): Request {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  return new Request(`${ORIGIN}${path}`, {
    method: method ?? (sent === undefined ? 'GET' : 'POST'),
    headers: { ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(sent === undefined ? {} : { body: sent, duplex: 'half' }),
  })
}

async function jsonOf<Body>(response: Response): Promise<Body> {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
  return JSON.parse(text)
}
