// Waits until the browser has nothing better to do, for work that no screen waits for.

const LONGEST_WAIT_MS = 1_000
const SHORT_WAIT_MS = 100

/** Resolves after a second at the latest. Safari has no idle callbacks; there it is a tenth of a second. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS })
    else setTimeout(resolve, SHORT_WAIT_MS)
  })
}
