// The simulation can fail: the real sources, broken on purpose in one place each, are found out.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mutants } from '../support/simulation/mutants.ts'
import { soak } from '../support/simulation/soak-process.ts'

const TOP = join(import.meta.dirname, '../..')
const MOST_SEEDS = 100

test('there are at least ten ways to break it, each in a text that stands once in its file', () => {
  expect(mutants.length).toBeGreaterThanOrEqual(10)
  for (const { file, from } of mutants.flatMap(({ replacements }) => replacements)) {
    expect(readFileSync(join(TOP, file), 'utf8').split(from)).toHaveLength(2)
  }
})

describe('it is found out when', () => {
  test.each(mutants)('$name', { timeout: 300_000 }, async ({ name }) => {
    const run = await soak(['--from', '1', '--seeds', String(MOST_SEEDS)], name)
    expect(run.output).toMatch(/^caught by seed \d+/m)
    expect(run.status).toBe(1)
  })
})
