// What the requests of `/api/v1/done-list` may say.

import * as z from 'zod/mini'
import { localDate, timeZone } from '../../../domain/records/field-types.ts'
import { trackerIds } from '../../trackers/trackers.ts'

export const MAX_BODY_BYTES = 4096

const tracker = z.enum(trackerIds)
const login = z.string().check(z.maxLength(100))
/** Goes into a header as it is. */
const token = z.string().check(z.regex(/^[\x21-\x7e]{1,500}$/, 'must be one word of plain characters'))

export const tokenToKeepBody = z.strictObject({ tracker, login, token })

/** With `login` and `token`: that person, with a token that is used once; with `login` alone: what everybody may see of them; with
 *  neither: the person and the token that are kept. */
export const fetchBody = z
  .strictObject({
    tracker,
    login: z.optional(login),
    token: z.optional(token),
    from: localDate,
    to: localDate,
    zone: timeZone,
    after: z.optional(z.string().check(z.maxLength(400))),
  })
  .check(
    z.refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not be before `from`' }),
    z.refine(({ login: whose, token: by }) => by === undefined || whose !== undefined, {
      path: ['login'],
      error: 'must be given with a token',
    }),
  )
