import { expect, test } from 'vitest'
import { stepAfter, stepAt, stepNamed } from '../../../../../web/pages/look-back/board/look-back-step.ts'

test.each([
  ['running', 'purposes'],
  ['looking-back', 'write'],
  ['closed', 'close'],
] as const)('a look-back that is %s is taken up at %s', (state, step) => {
  expect(stepAt({ state })).toBe(step)
})

test('an address can name a step, and nothing else', () => {
  expect(stepNamed('talk')).toBe('talk')
  expect(stepNamed('elsewhere')).toBeUndefined()
  expect(stepNamed(undefined)).toBeUndefined()
})

test('each step leads to the next, the last to none', () => {
  expect(stepAfter('purposes')).toBe('remember')
  expect(stepAfter('close')).toBeUndefined()
})
