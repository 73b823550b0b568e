// The clock of the reminders on Node. On Workers it is a cron.

const MINUTE_MS = 60_000

/** Calls `remind` now and at the start of each minute, never while the last call is under way. Gives what stops it, which waits for that
 *  call. */
export function remindEachMinute(remind: () => Promise<void>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const run = async () => {
    await remind()
    // Nobody waits for it: the process may end meanwhile.
    if (!isStopped) timer = setTimeout(again, MINUTE_MS - (Date.now() % MINUTE_MS)).unref()
  }
  const again = () => {
    running = run()
  }
  let running = run()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await running
  }
}
