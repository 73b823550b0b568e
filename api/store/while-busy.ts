// Waits for another process that holds the database file. The engine could wait by itself, but it would stop the whole process
// for as long: every other request, and those that only read too.

import { isBusy } from './unavailable.ts'

/** Makes a call, and may make it again when it has failed without having done anything. */
export type Attempt = <Answer>(call: () => Promise<Answer>) => Promise<Answer>

/** Pauses between attempts, milliseconds, about as the engine makes them; the last one repeats. */
const PAUSES_MS = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100] as const

/** Makes a call again and again as long as the file is held, up to `patience` milliseconds; then it fails as it did last. A call
 *  that fails for being busy has changed nothing. */
export function whileBusy({ patience }: { readonly patience: number }): Attempt {
  return async (call) => {
    let waited = 0
    for (let tries = 0; ; tries++) {
      try {
        return await call()
      } catch (error) {
        if (!isBusy(error) || waited >= patience) throw error
        const pause = PAUSES_MS[tries] ?? 100
        waited += pause
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }
}
