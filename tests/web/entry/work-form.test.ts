import { expect, test } from 'vitest'
import { openWorkForm, workFields } from '../../../web/entry/work-form.ts'
import { day } from '../../support/trend-records.ts'

const empty = openWorkForm(undefined, day('2026-11-14'))

test('a load alone can be saved, and leaves the hours absent', () => {
  expect(workFields({ ...empty, load: 5 })).toEqual({
    date: '2026-11-14',
    workMinutes: null,
    meetingMinutes: null,
    doneCount: null,
    load: 5,
    note: null,
  })
})

test('no hours worked are said as zero, which is not absent', () => {
  expect(workFields({ ...empty, work: '0:00' })).toMatchObject({ workMinutes: 0 })
})

test('full-width digits count', () => {
  expect(workFields({ ...empty, done: '１２' })).toMatchObject({ doneCount: 12 })
})

test.each([
  ['nothing at all', {}],
  ['more meetings than work', { work: '1:00', meetings: '2:00' }],
  ['a length that is none', { work: '7:3', load: 3 }],
  ['a count that is none', { done: 'many', load: 3 }],
  ['a count beyond ten thousand', { done: '10001', load: 3 }],
] as const)('%s cannot be saved', (_, part) => {
  expect(workFields({ ...empty, ...part })).toBeUndefined()
})
