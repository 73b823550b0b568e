// How long the page's own code holds the main thread without a pause: what the browser's tracing says of each task.

import type { CDPSession } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
}

/** Everything that runs scripts, and what they make the browser do meanwhile. */
const scripts =
  /^(?:v8\.callFunction|FunctionCall|EvaluateScript|v8\.(?:compile|evaluateModule|compileModule)|RunMicrotasks|EventDispatch|TimerFire|FireAnimationFrame)$/
const tasks = /RunTask$/

/** Milliseconds of the page's own code in the task that had most of it, while `act` went on. */
export async function longestScript(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { readonly value: object[] }) => events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'toplevel'] },
  })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return longestIn(events)
}

function longestIn(events: readonly TraceEvent[]): number {
  const thread = events.find(({ name }) => name === 'EventDispatch')
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === thread?.pid && tid === thread.tid)
  const ran = own.filter(({ name }) => scripts.test(name))
  const within = own
    .filter(({ name }) => tasks.test(name))
    .map((task) => unionOf(ran.filter((each) => isIn(each, task))))
  return Math.max(0, ...within) / 1000
}

function isIn(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && endOf(inner) <= endOf(outer)
}

/** Microseconds that at least one of them covers. */
function unionOf(events: readonly TraceEvent[]): number {
  let [covered, until] = [0, 0]
  for (const event of events.toSorted((a, b) => a.ts - b.ts)) {
    covered += Math.max(0, endOf(event) - Math.max(event.ts, until))
    until = Math.max(until, endOf(event))
  }
  return covered
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur
}
