// What Web Locks do among tabs, done within one page, for browsers that have none.

import type { Surroundings } from './device.ts'

/** Runs each work after all earlier ones under the same lock have ended, well or badly. */
export function inTurn(): Surroundings['alone'] {
  const latest = new Map<string, Promise<unknown>>()
  return (lock, work) => {
    const turn = (latest.get(lock) ?? Promise.resolve()).then(work, work)
    latest.set(lock, turn)
    return turn
  }
}
