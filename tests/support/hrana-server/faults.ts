// What can be made to go wrong between a client and its database, and for how many requests.

import * as z from 'zod/mini'

/** `drop-before`: the connection is cut and nothing has happened. `drop-after`: it has happened, but no answer comes.
 *  `status`: an HTTP error instead of an answer, nothing happened. `delay`: everything as usual, `ms` later. */
export const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drop-before'), times: times() }),
  z.strictObject({ kind: z.literal('drop-after'), times: times() }),
  z.strictObject({ kind: z.literal('status'), status: z.int().check(z.gte(400), z.lte(599)), times: times() }),
  z.strictObject({ kind: z.literal('delay'), ms: z.int().check(z.gte(0)), times: times() }),
])
export type Fault = z.output<typeof fault>

/** A queue: each request meets the first fault that is left. */
export interface FaultPlan {
  readonly add: (planned: Fault) => void
  readonly next: () => Fault | undefined
  readonly clear: () => void
}

export function createFaultPlan(): FaultPlan {
  let queue: { readonly planned: Fault; left: number }[] = []
  return {
    add: (planned) => void queue.push({ planned, left: planned.times }),
    next: () => {
      const first = queue[0]
      if (first === undefined) return undefined
      first.left -= 1
      if (first.left <= 0) queue = queue.slice(1)
      return first.planned
    },
    clear: () => {
      queue = []
    },
  }
}

function times() {
  return z._default(z.int().check(z.gte(1)), 1)
}
