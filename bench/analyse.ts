// `analyse`: one history of 104 weeks with a scan over three lags, the first of a process of its own, then many.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { answerTo } from '../api/cli/analyse-line.ts'
import { makeHistory } from './calibration/histories.ts'
import { type Measurement, percentile } from './measurement.ts'

const HISTORIES = 200
const PROCESSES = 9

export async function measureAnalyse(): Promise<readonly Measurement[]> {
  const lines = Array.from({ length: HISTORIES }, (_, index) => lineOf(String(index)))
  const firsts = lines.slice(0, PROCESSES).map(firstOfProcess)
  const times = lines.map((line) => {
    const start = performance.now()
    answerTo(line)
    return performance.now() - start
  })
  return [
    { what: 'analyse, 104 weeks, the first of a process', value: percentile(firsts, 0.5), unit: 'ms', bar: 30 },
    { what: 'analyse, 104 weeks, median', value: percentile(times, 0.5), unit: 'ms', bar: 30 },
    { what: 'analyse, 104 weeks, p95', value: percentile(times, 0.95), unit: 'ms', bar: 30 },
  ]
}

// In this one, which holds all benches, the collector of garbage may come by just then.
function firstOfProcess(line: string): number {
  const code = `
    import { answerTo } from ${JSON.stringify(join(import.meta.dirname, '../api/cli/analyse-line.ts'))}
    const start = performance.now()
    answerTo(process.argv.at(-1))
    console.log(performance.now() - start)`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code, line], { encoding: 'utf8' })
  return Number.parseFloat(stdout)
}

function lineOf(seed: string): string {
  const rows = makeHistory({ shape: 'tracker', weeks: 104, carryOver: 0.5, effect: -1, lag: 0, seed })
  return JSON.stringify({
    t: rows.map(({ week }) => week),
    x: rows.map(({ exposure }) => exposure ?? null),
    y: rows.map(({ outcome }) => outcome ?? null),
    lags: [0, 1, 2],
    direction: 'down',
  })
}
