// How one operation of the API is described, before it becomes OpenAPI.

import type { Json } from '../../../domain/json.ts'
import type { ProblemName } from '../../problem.ts'

export type JsonSchema = { readonly [key: string]: Json }

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description: string
  readonly schema: JsonSchema
  readonly example?: Json
}

export interface Operation {
  readonly method: 'get' | 'post' | 'patch' | 'delete'
  /** With parameters in braces: `/api/v1/stretches/{id}`. */
  readonly path: string
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** What a credential must be allowed to do; `session`: signed in with a browser, which tokens are not; `step-up`: and proved a
   *  few minutes ago that the person is there; `leave`: ends the session, if there is one; `none`: nobody asks. */
  readonly access: 'none' | 'read' | 'write' | 'session' | 'step-up' | 'leave'
  /** Why no line for the shell can ask it. */
  readonly onlyBrowsers?: string
  readonly parameters?: readonly Parameter[]
  readonly body?: { readonly schema: JsonSchema; readonly example: Json }
  /** The answer when all is well; `type` is `application/json` unless it says otherwise. */
  readonly answer: {
    readonly status: 200 | 201 | 204
    readonly description: string
    readonly type?: string
    readonly schema?: JsonSchema
    readonly headers?: Readonly<Record<string, string>>
  }
  /** Problems of its own, beside those that every operation of its access has. */
  readonly problems?: readonly ProblemName[]
}

/** Whether a cookie may let it in and it changes something: then the request must come from our own pages. */
export function writesWithCookie({ method, access }: Operation): boolean {
  return method !== 'get' && access !== 'none'
}

/** Points to a schema of the document. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}

/** An object with exactly these members; names ending in `?` may be absent. */
export function object(members: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(members).map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
  )
  const required = Object.keys(members).filter((name) => !name.endsWith('?'))
  return { type: 'object', properties, required, additionalProperties: false }
}

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items }
}

export function mapOf(values: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: values }
}

export function text(description: string): JsonSchema {
  return { type: 'string', description }
}

export function whole(description: string): JsonSchema {
  return { type: 'integer', description }
}

/** A page of a list. */
export function pageOf(items: JsonSchema): JsonSchema {
  return object({
    items: listOf(items),
    next: { type: ['string', 'null'], description: 'Give it as `after` for the next page; null on the last.' },
  })
}
