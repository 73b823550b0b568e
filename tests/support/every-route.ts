// Asks every operation of the API once, in a way that succeeds.

import { operations } from '../../api/routes/openapi/document.ts'
import type { Operation } from '../../api/routes/openapi/operation.ts'
import type { Ask, Person } from './world.ts'

export interface Asked {
  readonly operation: Operation
  readonly status: number
  /** Round trips that the API made for it. */
  readonly roundTrips: number
}

/** Requests of all operations that a token may make, records first made and then read, changed, deleted and restored. */
export async function callEveryRoute(
  person: Person & { readonly roundTrips: () => Promise<number> },
): Promise<readonly Asked[]> {
  const ids = new Map<string, string>()
  const asked: Asked[] = []
  for (const operation of inOrder(operations)) {
    const before = await person.roundTrips()
    const response = await person.request(pathOf(operation, ids), askOf(operation))
    const text = new TextDecoder().decode(await response.arrayBuffer())
    asked.push({ operation, status: response.status, roundTrips: (await person.roundTrips()) - before })
    if (response.status === 201) ids.set(operation.tag, JSON.parse(text).id)
  }
  return asked
}

const order = ['post', 'get', 'patch', 'delete'] as const

// A profile with a zone first, then for each resource: create, read, change, delete, restore.
function inOrder(all: readonly Operation[]): readonly Operation[] {
  const rank = ({ id, method, path }: Operation) =>
    id === 'updateProfile' ? -1 : path.endsWith('/restore') ? 9 : order.indexOf(method)
  return [...all].sort((a, b) => rank(a) - rank(b))
}

function pathOf({ path, tag }: Operation, ids: ReadonlyMap<string, string>): string {
  return path.replace('{id}', ids.get(tag) ?? 'none')
}

function askOf({ id, method, body }: Operation): Ask {
  const key = id.startsWith('create') ? { headers: { 'Idempotency-Key': id } } : {}
  return { method: method.toUpperCase(), ...(body === undefined ? {} : { body: body.example }), ...key }
}
