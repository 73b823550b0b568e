// The real client on devices that fail by chance, against the real server: see docs/decisions/0010-deterministic-simulation.md.

import { expect, test } from 'vitest'
import { soak } from '../support/simulation/soak-process.ts'

const SEEDS = 200
const PROCESSES = 2

test(`${SEEDS} seeds lose nothing, and all devices and the server end equal`, { timeout: 600_000 }, async () => {
  const share = SEEDS / PROCESSES
  const starts = Array.from({ length: PROCESSES }, (_, index) => index * share + 1)
  const runs = await Promise.all(starts.map((from) => soak(['--from', String(from), '--seeds', String(share)])))
  for (const run of runs) {
    expect(run.output).toContain(`${share} seeds without a loss`)
    expect(run.status).toBe(0)
  }
})

test('a seed run twice does the same to the last message', { timeout: 60_000 }, async () => {
  const [once, again] = await Promise.all([soak(['--seed', '7']), soak(['--seed', '7'])])
  expect(once.output).toMatch(/^trace [0-9a-f]+$/m)
  expect(again.output).toBe(once.output)
})
