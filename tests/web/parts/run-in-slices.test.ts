import { expect, test } from 'vitest'
import { runInSlices } from '../../../web/parts/run-in-slices.ts'

/** Steps that each take some milliseconds, and a result. */
function* busyFor(steps: number, milliseconds: number) {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + milliseconds
    while (performance.now() < end);
    yield
  }
  return 'done'
}

test('the result comes, and what waits gets its turns in between', async () => {
  let turns = 0
  const others = setInterval(() => turns++, 0)
  expect(await runInSlices(busyFor(20, 4), new AbortController().signal)).toBe('done')
  clearInterval(others)
  expect(turns).toBeGreaterThan(3)
})

test('work that is ended goes no further', async () => {
  const ending = new AbortController()
  const work = busyFor(1000, 1)
  const result = runInSlices(work, ending.signal)
  setTimeout(() => ending.abort())
  expect(await result).toBeUndefined()
  expect(work.next().done).toBe(false)
})
