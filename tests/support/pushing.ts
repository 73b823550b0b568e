// Devices that push without pause, and remember what was acknowledged to them.

import type { Acknowledgement } from '../../domain/sync/protocol.ts'
import { change, sync } from './changes.ts'
import type { Person } from './world.ts'

export interface Pushing {
  /** Everything acknowledged so far, by the change's id. */
  readonly acknowledged: ReadonlyMap<string, Acknowledgement>
  /** Resolves when the requests under way have ended. */
  readonly stop: () => Promise<void>
}

export interface PushingOptions {
  readonly devices: number
  /** Of one request. */
  readonly changes: number
  /** Records that they share. */
  readonly records: number
}

/** A request that fails is sent again as it was, once `person` answers again. Throws nothing. */
export function startPushing(person: () => Pick<Person, 'json'>, options: PushingOptions): Pushing {
  const acknowledged = new Map<string, Acknowledgement>()
  let isStopped = false
  const device = async (name: number) => {
    let cursor = 0
    for (let round = 0; !isStopped; round++) {
      const changes = Array.from({ length: options.changes }, (_, index) => {
        const recordId = `record-${(round * options.changes + index) % options.records}`
        return change({ note: `${name}.${round}.${index}`, deleted: false }, { recordId })
      })
      for (let isDone = false; !isDone && !isStopped; ) {
        isDone = await sync(person(), changes, { cursor }).then(
          ({ accepted, head }) => {
            cursor = head
            for (const one of accepted) acknowledged.set(one.id, one)
            return true
          },
          () => new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 25)),
        )
      }
    }
  }
  const devices = Array.from({ length: options.devices }, (_, name) => device(name))
  return {
    acknowledged,
    stop: async () => {
      isStopped = true
      await Promise.all(devices)
    },
  }
}
