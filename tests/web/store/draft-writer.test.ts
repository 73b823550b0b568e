import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Json } from '../../../domain/json.ts'
import { draftWriter } from '../../../web/store/draft-writer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A writer, and what it has had done so far. */
function writing(isKept = false) {
  const done: (readonly [string, Json?])[] = []
  const note = (what: string) => async (_: string, draft?: Json) => {
    done.push(draft === undefined ? [what] : [what, draft])
  }
  const keeper = {
    readAll: async () => new Map<string, Json>(),
    write: note('write'),
    writeLeaving: note('leave'),
    remove: note('remove'),
  }
  return { done, writer: draftWriter(keeper, 'note', isKept) }
}

describe('what is typed', () => {
  it('is written within 300 ms, also while typing goes on', () => {
    const { done, writer } = writing()
    for (let letters = 1; letters <= 30; letters++) {
      writer.note('x'.repeat(letters))
      vi.advanceTimersByTime(20)
    }
    expect(done).toEqual([
      ['write', 'x'.repeat(13)],
      ['write', 'x'.repeat(26)],
    ])
    vi.advanceTimersByTime(300)
    expect(done.at(-1)).toEqual(['write', 'x'.repeat(30)])
  })

  it('is written at once when the page may be going, and not again after that', () => {
    const { done, writer } = writing()
    writer.note('half')
    writer.flush()
    writer.flush()
    vi.advanceTimersByTime(1000)
    expect(done).toEqual([['leave', 'half']])
  })

  it('is removed when it was taken back by hand', () => {
    const { done, writer } = writing(true)
    writer.note(undefined)
    vi.advanceTimersByTime(300)
    expect(done).toEqual([['remove']])
  })

  it('is not written when there is nothing and never was', () => {
    const { done, writer } = writing()
    writer.note(undefined)
    vi.advanceTimersByTime(300)
    expect(done).toEqual([])
  })
})

describe('a draft', () => {
  it('that was thrown away can be begun anew', () => {
    const { done, writer } = writing()
    writer.note('one')
    writer.drop()
    writer.note('two')
    vi.advanceTimersByTime(300)
    expect(done).toEqual([['remove'], ['write', 'two']])
  })

  it('that was saved is not written any more, whatever the sheet still says', () => {
    const { done, writer } = writing()
    writer.note('one')
    writer.finish()
    writer.note('two')
    writer.flush()
    vi.advanceTimersByTime(300)
    expect(done).toEqual([['remove']])
  })
})
