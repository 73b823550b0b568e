// Who reads a clock.

import type { NodeId } from './stamp.ts'

/** A node from at least 8 random bytes. Random for every storage and runtime start: it must not name a device. */
export function nodeFromRandom(random: Uint8Array): NodeId {
  let node = ''
  for (let index = 0; index < 8; index++) node += ((random[index] ?? 0) % 36).toString(36)
  return node as NodeId
}
