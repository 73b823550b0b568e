// Reads the query of a request: known parameters only, each at most once.

import type * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { invalidInput } from '../problem.ts'
import { checkInput } from './check-input.ts'

/** The parameters as the schema gives them. Throws `invalid-input` for unknown, repeated and unfit ones. */
export function readQuery<Output>(c: ApiContext, schema: z.ZodMiniType<Output>): Output {
  const queries = Object.entries(c.req.queries())
  const repeated = queries.filter(([, values]) => values.length > 1)
  if (repeated.length > 0) throw invalidInput(repeated.map(([path]) => ({ path, message: 'must be given once' })))
  return checkInput(schema, Object.fromEntries(queries.map(([name, [value]]) => [name, value])))
}
