// What a resource of each kind takes and gives: the kind's own schemas, sets as arrays, instants with any offset.

import * as z from 'zod/mini'
import { type Instant, parseInstant } from '../../../domain/calendar/instant.ts'
import { boardAreas, circles } from '../../../domain/records/board-area.ts'
import { areaFeel } from '../../../domain/records/body-area.ts'
import { instant, localDate, recordReference, splitWidthMm, text } from '../../../domain/records/field-types.ts'
import { type Kind, kinds } from '../../../domain/records/kinds.ts'
import { moods } from '../../../domain/records/mood.ts'
import { muscles, sides } from '../../../domain/records/muscle.ts'
import { weekdays } from '../../../domain/records/profile.ts'
import { purposes } from '../../../domain/records/purpose.ts'

/** Longest set that one request may give. */
const MAX_ELEMENTS = 100

/** A time with an offset, brought to UTC milliseconds. */
export const instantWithOffset: z.ZodMiniType<Instant, string> = z.pipe(
  z.string(),
  z.transform((typed, issues) => {
    const parsed = parseInstant(typed)
    if (parsed !== undefined) return parsed
    issues.issues.push({
      code: 'custom',
      message: 'must be a time with an offset, like 2026-11-23T20:10:00+09:00',
      input: typed,
    })
    return z.NEVER
  }),
)

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a UUID'))

const line = z.strictObject({ id: z.optional(uuid), text })

/** Elements of the sets, as one object or text each. */
const elements: Readonly<Partial<Record<Kind, Readonly<Record<string, z.ZodMiniType>>>>> = {
  stretch: {
    areas: z.strictObject({ muscle: z.enum(muscles), side: z.enum(sides), ...areaFeel.shape }),
    tries: z.strictObject({ id: z.optional(uuid), which: z.enum(['before', 'after']), mm: splitWidthMm }),
  },
  capture: { moods: z.enum(moods) },
  milestone: {
    purposes: z.enum(purposes),
    summaries: z.strictObject({ area: z.enum(boardAreas), text }),
    dropped: recordReference,
  },
  sticky: { circles: z.enum(circles), likes: recordReference },
  action: { doneOn: localDate },
  postmortem: {
    timeline: z.strictObject({ id: z.optional(uuid), at: instantWithOffset, text }),
    causes: line,
    wentWell: line,
    wentBadly: line,
    lucky: line,
    learned: z.strictObject({ id: z.optional(uuid), question: text, answer: z.optional(text) }),
  },
  profile: { trainerDays: z.enum(weekdays) },
}

type Shape = Readonly<Record<string, z.ZodMiniType>>
export type ResourceInput = Readonly<Record<string, unknown>>

/** Members of a request: every field and set of the kind, none of them required; null is the same as empty. */
function inputShape(kind: Kind): Shape {
  const fields = Object.entries<z.ZodMiniType>(kinds[kind].fields).map(([name, schema]) => {
    return [name, z.optional(z.nullable(schema === instant ? instantWithOffset : schema))]
  })
  const sets = Object.entries(elementsOf(kind)).map(([name, element]) => {
    return [name, z.optional(z.nullable(z.array(element).check(z.maxLength(MAX_ELEMENTS))))]
  })
  return Object.fromEntries([...fields, ...sets])
}

function elementsOf(kind: Kind): Shape {
  return elements[kind] ?? {}
}

/** Body of `PATCH`: null clears a field, an array replaces a set. */
export function patchSchema(kind: Kind): z.ZodMiniType<ResourceInput> {
  return z.strictObject(inputShape(kind))
}

/** Body of `POST`: as for `PATCH`, and the id if the caller makes it. */
export function createSchema(kind: Kind): z.ZodMiniType<ResourceInput> {
  return z.strictObject({ id: z.optional(recordReference), ...inputShape(kind) })
}

/** A record in an answer: what is empty is left out, sets are always there. */
export function recordSchema(kind: Kind): z.ZodMiniType {
  const fields = Object.entries<z.ZodMiniType>(kinds[kind].fields).map(([name, schema]) => [name, z.optional(schema)])
  const sets = Object.entries(elementsOf(kind)).map(([name, element]) => [name, z.array(element)])
  return z.strictObject({ id: recordReference, ...Object.fromEntries([...fields, ...sets]) })
}
