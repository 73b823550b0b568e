// `npm run soak -- --minutes 30`: devices, networks, clocks, disks and servers that fail by chance, seed after seed, and after each
// the question whether anything was lost. `--seed N` runs one seed and tells everything that happened in it.

import { parseArgs } from 'node:util'
import { runSeed, type Verdict } from '../tests/support/simulation/run.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    from: { type: 'string' },
    seeds: { type: 'string' },
  },
})

process.exitCode = values.seed === undefined ? await soak() : await tell(numberOf(values.seed, 'seed'))

/** Runs seeds until the time or their number is over, or the first has found something. */
async function soak(): Promise<number> {
  const from = values.from === undefined ? (Date.now() % 1_000_000_000) + 1 : numberOf(values.from, 'from')
  const last = values.seeds === undefined ? Number.POSITIVE_INFINITY : from + numberOf(values.seeds, 'seeds') - 1
  const start = performance.now()
  const seconds = () => (performance.now() - start) / 1000
  const limit = values.minutes === undefined ? Number.POSITIVE_INFINITY : numberOf(values.minutes, 'minutes') * 60
  if (limit === Number.POSITIVE_INFINITY && last === limit) throw new Error('say --minutes, --seeds or --seed')
  print(`from seed ${from}`)
  let seed = from
  for (; seed <= last && seconds() < limit; seed++) {
    const verdict = await runSeed(seed)
    if (verdict.findings.length > 0) return fail(verdict)
    if ((seed - from + 1) % 100 === 0) say(seed - from + 1, seconds())
  }
  say(seed - from, seconds())
  return 0
}

async function tell(seed: number): Promise<number> {
  const verdict = await runSeed(seed, { keepsTrace: true })
  for (const line of verdict.trace) print(line)
  print(`trace ${verdict.traceHash}`)
  return verdict.findings.length > 0 ? fail(verdict) : 0
}

function fail({ seed, findings, trace }: Verdict): number {
  for (const line of trace.slice(-40)) print(line)
  for (const { check, detail } of findings) print(`seed ${seed}: ${check}: ${detail}`)
  print(`caught by seed ${seed}; again with: npm run soak -- --seed ${seed}`)
  return 1
}

function say(count: number, seconds: number): void {
  print(`${count} seeds without a loss in ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(1)} a second`)
}

function numberOf(text: string, name: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new Error(`--${name} must be a number above 0`)
  return number
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
