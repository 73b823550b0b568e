import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** The page's device in a browser that has no Web Locks, as on plain http. */
async function openWithoutLocks() {
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined })
  const { channel, thisDevice } = await import('../../../web/store/this-device.ts')
  channel.close()
  return thisDevice.surroundings
}

describe('without Web Locks', () => {
  it('one work under a lock begins when the one before it has ended, well or badly', async () => {
    const { alone } = await openWithoutLocks()
    const events: string[] = []
    let fail = () => {}
    const first = new Promise<void>((_, reject) => {
      fail = () => reject(new Error('no network'))
    })
    const bad = alone('sync', async () => {
      events.push('first begins')
      await first.finally(() => events.push('first ends'))
    })
    const good = alone('sync', async () => {
      events.push('second begins')
      return 'done'
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(events).toEqual(['first begins'])
    fail()
    await expect(bad).rejects.toThrow('no network')
    expect(await good).toBe('done')
    expect(events).toEqual(['first begins', 'first ends', 'second begins'])
  })
})
