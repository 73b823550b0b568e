import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { remindEachMinute } from '../../api/node/remind-each-minute.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00:40Z') }))
afterEach(() => void vi.useRealTimers())

test('it reminds at the start, and then as each minute begins', async () => {
  const moments: string[] = []
  const stop = remindEachMinute(async () => void moments.push(new Date().toISOString().slice(14, 19)))
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  await stop()
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(moments).toEqual(['00:40', '01:00', '02:00', '03:00'])
})

test('a run that takes long is never joined by another, and waited for at the end', async () => {
  let running = 0
  let most = 0
  let ended = 0
  const stop = remindEachMinute(async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 150_000))
    running--
    ended++
  })
  await vi.advanceTimersByTimeAsync(400_000)
  const stopping = stop()
  await vi.advanceTimersByTimeAsync(150_000)
  await stopping
  expect([most, running, ended]).toEqual([1, 0, 3])
})

test('the cron of the Worker comes as often', async () => {
  const config = await readFile(new URL('../../wrangler.toml', import.meta.url), 'utf8')
  expect(config).toMatch(/^crons = \["\* \* \* \* \*"\]$/m)
})
