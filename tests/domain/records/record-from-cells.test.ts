import { describe, expect, it } from 'vitest'
import { recordFromCells } from '../../../domain/records/record-from-cells.ts'

describe('a record', () => {
  it('has its fields, and its sets gathered under their names', () => {
    const cells = {
      date: { v: '2026-11-23' },
      beforeMm: { v: 1500 },
      'areas.hamstring.left': { v: { feel: 'tight', level: 2 } },
      'areas.calf.both': { v: { feel: 'sore', level: 1 } },
      deleted: { v: false },
    }
    expect(recordFromCells('stretch', 's1', cells)).toEqual({
      id: 's1',
      kind: 'stretch',
      deleted: false,
      date: '2026-11-23',
      beforeMm: 1500,
      areas: { 'hamstring.left': { feel: 'tight', level: 2 }, 'calf.both': { feel: 'sore', level: 1 } },
      tries: {},
    })
  })

  it('keeps nought apart from nothing', () => {
    const record = recordFromCells('workday', 'w1', { workMinutes: { v: 0 }, doneCount: { v: null } })
    expect(record).toHaveProperty('workMinutes', 0)
    expect(record).not.toHaveProperty('doneCount')
    expect(record).not.toHaveProperty('meetingMinutes')
  })

  it('keeps "several" awakenings as the word', () => {
    expect(recordFromCells('sleep', 'n1', { awakenings: { v: 'several' } })).toHaveProperty('awakenings', 'several')
  })

  it('has no element that was taken back', () => {
    const cells = { 'moods.fun': { v: true }, 'moods.done': { v: false }, 'moods.learn': { v: null } }
    expect(recordFromCells('capture', 'c1', cells)).toHaveProperty('moods', { fun: true })
  })

  it('leaves out what this version does not understand', () => {
    const cells = {
      load: { v: 6 },
      date: { v: '2026-02-30' },
      mood: { v: 'sunny' },
      'areas.calf.left': { v: { feel: 'tight', level: 1 } },
      note: { v: 'fine' },
    }
    expect(recordFromCells('workday', 'w1', cells)).toEqual({ id: 'w1', kind: 'workday', deleted: false, note: 'fine' })
  })

  it('is deleted only by the word itself', () => {
    expect(recordFromCells('workday', 'w1', { deleted: { v: true } }).deleted).toBe(true)
    expect(recordFromCells('workday', 'w1', { deleted: { v: 'true' } }).deleted).toBe(false)
    expect(recordFromCells('workday', 'w1', {}).deleted).toBe(false)
  })

  it('cannot be told another id or kind by its cells', () => {
    expect(recordFromCells('workday', 'w1', { id: { v: 'w2' }, kind: { v: 'sleep' } })).toMatchObject({
      id: 'w1',
      kind: 'workday',
    })
  })

  it('of an unknown kind there is none, also not by the name of something that every object has', () => {
    expect(recordFromCells('of-the-future', 'm1', {})).toBeUndefined()
    expect(recordFromCells('constructor', 'm1', {})).toBeUndefined()
  })
})
