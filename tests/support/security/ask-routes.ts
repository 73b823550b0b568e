// Asks every route in one way, and says what each has answered.

import { expect } from 'vitest'
import type { Ask, World } from '../world.ts'
import { isWrite, needsCredential, type RouteRow, routeRows } from './route-rows.ts'

type HeaderMap = Readonly<Record<string, string>>

export interface Answer {
  readonly status: number
  readonly body: string
  readonly headers: Headers
}

/** Route → status. */
type Statuses = Readonly<Record<string, number>>

export interface RouteAsker {
  /** Asks one route, for the thing of that id; `rest` stands in for what the row says. */
  readonly ask: (row: RouteRow, headers: HeaderMap, rest?: Ask & { readonly id?: string }) => Promise<Answer>
  readonly answersOf: (rows: readonly RouteRow[], headers: HeaderMap) => Promise<Statuses>
}

export const guardedRoutes = routeRows.filter(needsCredential)
export const guardedWrites = guardedRoutes.filter(isWrite)

export function askRoutes(world: Pick<World, 'anonymous'>): RouteAsker {
  const ask: RouteAsker['ask'] = async ({ method, path, body }, headers, { id = 'none', ...rest } = {}) => {
    const response = await world.anonymous(path.replace(':id', id), { method, body, ...rest, headers })
    const text = new TextDecoder().decode(await response.arrayBuffer())
    return { status: response.status, body: text, headers: response.headers }
  }
  const answersOf: RouteAsker['answersOf'] = async (rows, headers) => {
    const answers: Record<string, number> = {}
    for (const row of rows) answers[nameOf(row)] = (await ask(row, headers)).status
    return answers
  }
  return { ask, answersOf }
}

export function nameOf({ method, path }: RouteRow): string {
  return `${method} ${path}`
}

/** Every one of the routes with the same status. */
export function allOf(rows: readonly RouteRow[], status: number): Statuses {
  expect(rows.length).toBeGreaterThan(0)
  return Object.fromEntries(rows.map((row) => [nameOf(row), status]))
}

export function headerNames({ headers }: Pick<Answer, 'headers'>): readonly string[] {
  return [...headers.keys()].sort()
}
