// `npm run bench [-- NAME …]`: measures, prints a table, and writes `bench/results/`. Told, never enforced: machines differ.

import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '../tests/support/browser.ts'
import { buildIfStale } from '../tools/build-if-stale.ts'
import { measureAnalyse } from './analyse.ts'
import { measureApi } from './api.ts'
import { measureBoard } from './board.ts'
import { measureBootstrap } from './bootstrap.ts'
import { measureCalibration } from './calibration.ts'
import { measureDiary } from './diary.ts'
import { measureIdentityTiming } from './identity-timing.ts'
import { measureInsights } from './insights.ts'
import { measureLighthouse } from './lighthouse.ts'
import { isAtMost, keepsBar, type Measurement } from './measurement.ts'
import { measureOfflineStart } from './offline-start.ts'
import { measureSaving } from './saving.ts'
import { measureSyncServer } from './sync-server.ts'
import { startWorld, type World } from './ten-years.ts'
import { measureTrends } from './trends.ts'
import { measureTyping } from './typing.ts'

const benches: Readonly<Record<string, (world: World) => Promise<readonly Measurement[]>>> = {
  lighthouse: measureLighthouse,
  saving: measureSaving,
  'offline-start': measureOfflineStart,
  trends: measureTrends,
  typing: measureTyping,
  bootstrap: measureBootstrap,
  api: measureApi,
}

/** Only when named: these take minutes, or need no browser that holds ten years. */
const alone: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  analyse: measureAnalyse,
  board: measureBoard,
  calibration: measureCalibration,
  diary: measureDiary,
  insights: measureInsights,
  'sync-server': measureSyncServer,
  'identity-timing': measureIdentityTiming,
}

process.chdir(join(import.meta.dirname, '..'))
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches)
const unknown = names.filter((name) => !(name in benches) && !(name in alone))
if (unknown.length > 0) {
  process.stderr.write(
    `no bench "${unknown.join(' ')}"; there are: ${[...Object.keys(benches), ...Object.keys(alone)].join(', ')}\n`,
  )
  process.exit(2)
}

const measurements: Measurement[] = []
const loads: number[] = []
for (const name of names) await note(name, () => alone[name]?.())
const withWorld = names.filter((name) => name in benches)
if (withWorld.length > 0) await measureInWorld(withWorld)

process.stdout.write(table(measurements))
const load = Math.max(...loads)
if (load > cpus().length) {
  process.stdout.write(
    `\nUp to ${load.toFixed(1)} programs at a time wanted ${cpus().length} processors: these times are too long.\n`,
  )
}
save(measurements)

async function measureInWorld(wanted: readonly string[]): Promise<void> {
  buildIfStale()
  const browser = await launchBrowser()
  const world = await startWorld(browser)
  try {
    for (const name of wanted) await note(name, () => benches[name]?.(world))
  } finally {
    await browser.close()
    await world.server.close()
  }
}

async function note(name: string, measure: () => Promise<readonly Measurement[]> | undefined): Promise<void> {
  const load = loadavg()[0] ?? 0
  const running = measure()
  if (running === undefined) return
  process.stderr.write(`${name} …\n`)
  loads.push(load)
  measurements.push(...(await running))
}

function table(rows: readonly Measurement[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length))
  return rows
    .map((row) => `${row.what.padEnd(width)}  ${shown(row.value).padStart(8)} ${row.unit.padEnd(10)} ${verdict(row)}\n`)
    .join('')
}

function shown(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0)
}

function verdict(row: Measurement): string {
  const keeps = keepsBar(row)
  if (keeps === undefined) return ''
  return `${keeps ? 'keeps' : 'MISSES'} ${isAtMost(row.unit) ? '≤' : '≥'} ${row.bar}`
}

function save(rows: readonly Measurement[]): void {
  const at = new Date().toISOString()
  const machine = `${cpus().length} × ${cpus()[0]?.model}`
  mkdirSync('bench/results', { recursive: true })
  const file = `bench/results/${at.slice(0, 19).replaceAll(':', '')}.json`
  writeFileSync(
    file,
    `${JSON.stringify({ at, machine, loads, node: process.version, measurements: rows }, undefined, 2)}\n`,
  )
  process.stdout.write(`\n${file}\n`)
}
