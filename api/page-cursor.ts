// Opaque places in a list: what `after` carries from one page to the next.

import type * as z from 'zod/mini'
import { invalidInput } from './problem.ts'

/** The place as text that is safe in a query. */
export function encodeCursor(place: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(place))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The place that `encodeCursor` wrote. Throws `invalid-input` for anything that does not fit the schema. */
export function decodeCursor<Place>(text: string, schema: z.ZodMiniType<Place>): Place {
  const parsed = schema.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  throw invalidInput([{ path: 'after', message: 'must be the `next` of an earlier page' }])
}

function jsonOf(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
