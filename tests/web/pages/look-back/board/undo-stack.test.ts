import { expect, test } from 'vitest'
import { createUndoStack } from '../../../../../web/pages/look-back/board/undo-stack.ts'

test('what was done is taken back in turn, each once, wherever it is asked for', async () => {
  const taken: string[] = []
  const stack = createUndoStack()
  const takeBack = (name: string) => stack.push(async () => void taken.push(name))
  takeBack('first')
  const second = takeBack('second')
  takeBack('third')
  await second()
  await second()
  expect(stack.depth.value).toBe(2)
  expect([await stack.undoLast(), await stack.undoLast(), await stack.undoLast()]).toEqual([true, true, false])
  expect(taken).toEqual(['second', 'third', 'first'])
})

test('what could not be taken back can be tried again', async () => {
  let isBroken = true
  const stack = createUndoStack()
  stack.push(async () => {
    if (isBroken) throw new Error('no room')
  })
  await expect(stack.undoLast()).rejects.toThrow('no room')
  isBroken = false
  expect(await stack.undoLast()).toBe(true)
  expect(stack.depth.value).toBe(0)
})
