// Waits for something to become true, without a clock.

const LONGEST_MS = 5000

/** Lets everything else run until `holds`; throws when it still does not after five seconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const start = performance.now()
  while (!(await holds())) {
    if (performance.now() - start > LONGEST_MS) throw new Error(`still not so after ${LONGEST_MS} ms: ${holds}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
