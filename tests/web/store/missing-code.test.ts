import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchCode, fetchPatiently, MissingCodeError } from '../../../web/store/missing-code.ts'

const gone = new TypeError('Failed to fetch dynamically imported module')

/** Code that can be had from some attempt on. */
function codeAfter(failures: number) {
  let attempts = 0
  return {
    load: async () => {
      attempts++
      if (attempts <= failures) throw gone
      return 'the code'
    },
    attempts: () => attempts,
  }
}

const letRun = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('code that is fetched', () => {
  it('is given as it comes', async () => {
    expect(await fetchCode(codeAfter(0).load)).toBe('the code')
  })

  it('that cannot be had is told from everything else that may fail', async () => {
    await expect(fetchCode(codeAfter(1).load)).rejects.toThrow(MissingCodeError)
    await expect(fetchCode(codeAfter(1).load)).rejects.toMatchObject({ cause: gone })
  })
})

describe('code that must be had', () => {
  it.each([
    ['the network is back', 'window', 'online'],
    ['the page is looked at again', 'document', 'visibilitychange'],
  ] as const)('is asked for again when %s', async (_, target, event) => {
    const page = { window: new EventTarget(), document: new EventTarget() }
    const { load, attempts } = codeAfter(2)
    const had = fetchPatiently(load, { page, onMissing: () => undefined })
    await letRun()
    expect(attempts()).toBe(1)
    page[target].dispatchEvent(new Event(event))
    await letRun()
    expect(attempts()).toBe(2)
    page[target].dispatchEvent(new Event(event))
    expect(await had).toBe('the code')
  })

  it('is asked for every half minute where nothing happens, and says each time that it is missing', async () => {
    const page = { window: new EventTarget(), document: new EventTarget() }
    const { load, attempts } = codeAfter(3)
    const onMissing = vi.fn()
    const had = fetchPatiently(load, { page, onMissing })
    await vi.advanceTimersByTimeAsync(29_999)
    expect(attempts()).toBe(1)
    await vi.advanceTimersByTimeAsync(60_001)
    expect(attempts()).toBe(4)
    expect(await had).toBe('the code')
    expect(onMissing).toHaveBeenCalledTimes(3)
  })

  it('is not asked for any more when it is there', async () => {
    const page = { window: new EventTarget(), document: new EventTarget() }
    const { load, attempts } = codeAfter(1)
    const had = fetchPatiently(load, { page, onMissing: () => undefined })
    await letRun()
    page.window.dispatchEvent(new Event('online'))
    await had
    page.window.dispatchEvent(new Event('online'))
    page.document.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(attempts()).toBe(2)
  })
})
