// Long computing that leaves the page room to answer: a slice, then whatever waits, then the next slice.

import type { Sliced } from '../../domain/sliced.ts'

/** Much less than a frame at 60 a second, so that a step over the edge still fits into it. */
const SLICE_MS = 3

export function runInSlices<Value>(work: Sliced<Value>): Promise<Value>
export function runInSlices<Value>(work: Sliced<Value>, signal: AbortSignal | undefined): Promise<Value | undefined>
/** The result, or undefined when `signal` ended it first. Begins after everything that waits already. */
export async function runInSlices<Value>(work: Sliced<Value>, signal?: AbortSignal): Promise<Value | undefined> {
  for (;;) {
    await turnOfOthers()
    if (signal?.aborted === true) return undefined
    const end = performance.now() + SLICE_MS
    do {
      const step = work.next()
      if (step.done === true) return step.value
    } while (performance.now() < end)
  }
}

// A message, because timers that follow each other are held back by at least 4 ms.
function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
