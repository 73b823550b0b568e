import { describe, expect, it } from 'vitest'
import { planAssets } from '../../tools/keep-previous-assets.ts'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 23)

const plan = (record: Record<string, number | null>, current: readonly string[], present = Object.keys(record)) =>
  planAssets({ record, present: [...new Set([...present, ...current])], current: new Set(current), now, keep: 7 * DAY })

describe('files of an earlier release', () => {
  it('stay when they have just been replaced, however old the release was', () => {
    expect(plan({ 'assets/a-1.js': null }, ['assets/a-2.js'])).toEqual({
      record: { 'assets/a-1.js': now, 'assets/a-2.js': null },
      remove: [],
    })
  })

  it('keep the time at which they were replaced over later builds', () => {
    const replacedAt = now - 3 * DAY
    expect(plan({ 'assets/a-1.js': replacedAt }, ['assets/a-3.js']).record['assets/a-1.js']).toBe(replacedAt)
  })

  it('go a week after they were replaced', () => {
    expect(plan({ 'assets/a-1.js': now - 7 * DAY }, []).remove).toEqual([])
    expect(plan({ 'assets/a-1.js': now - 7 * DAY - 1 }, [])).toEqual({ record: {}, remove: ['assets/a-1.js'] })
  })

  it('are current again when a build makes them again', () => {
    expect(plan({ 'assets/a-1.js': now - 30 * DAY }, ['assets/a-1.js'])).toEqual({
      record: { 'assets/a-1.js': null },
      remove: [],
    })
  })

  it('count as replaced just now when nothing is known of them', () => {
    expect(plan({}, [], ['assets/old.js'])).toEqual({ record: { 'assets/old.js': now }, remove: [] })
  })

  it('are forgotten when someone has removed them', () => {
    expect(plan({ 'assets/a-1.js': now }, [], [])).toEqual({ record: {}, remove: [] })
  })
})
