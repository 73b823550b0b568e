// The query of lists: which dates, how many, from where on.

import * as z from 'zod/mini'
import { localDate } from '../../../domain/records/field-types.ts'

const DEFAULT_LIMIT = 100
const MOST = 500

const limit = z._default(
  z.pipe(
    z.string().check(z.regex(/^\d{1,4}$/, `must be a whole number from 1 to ${MOST}`)),
    z.pipe(z.transform(Number), z.int().check(z.gte(1), z.lte(MOST))),
  ),
  DEFAULT_LIMIT,
)
const after = z.optional(z.string().check(z.maxLength(400)))

/** `limit` is 1 to 500, by default 100; `after` the `next` of the page before. */
export const pageQuery = z.strictObject({ limit, after })

/** And the first and last date, both included. */
export const listQuery = z.strictObject({ from: z.optional(localDate), to: z.optional(localDate), limit, after }).check(
  z.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: 'must not be before from',
  }),
)
