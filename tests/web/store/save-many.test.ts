// Many saves as one deed.

import { expect, test } from 'vitest'
import { saveMany } from '../../../web/store/save-many.ts'

function world(failAt = -1) {
  const [stored, progress]: [string[], number[]] = [[], []]
  const saves = ['a', 'b', 'c'].map((name, index) => async () => {
    if (index === failAt) throw new Error('full')
    stored.push(name)
    return { undo: async () => void stored.splice(stored.indexOf(name), 1) }
  })
  return { stored, progress, saves }
}

test('says how far it is, and takes all of it back', async () => {
  const { stored, progress, saves } = world()
  const { count, error, undo } = await saveMany(saves, {
    onProgress: (done) => progress.push(done),
    signal: new AbortController().signal,
  })
  expect([count, error, stored, progress]).toEqual([3, undefined, ['a', 'b', 'c'], [0, 1, 2, 3]])
  await undo()
  expect(stored).toEqual([])
})

test('ends at an error, with what is saved', async () => {
  const { stored, saves } = world(1)
  const result = await saveMany(saves, { onProgress: () => undefined, signal: new AbortController().signal })
  expect([result.count, result.error, stored]).toEqual([1, expect.any(Error), ['a']])
})

test('ends when told to', async () => {
  const { stored, saves } = world()
  const abort = new AbortController()
  const { count } = await saveMany(saves, { onProgress: (done) => done === 2 && abort.abort(), signal: abort.signal })
  expect([count, stored]).toEqual([2, ['a', 'b']])
})
