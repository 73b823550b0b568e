import { describe, expect, it } from 'vitest'
import { connectionTo } from '../../../web/store/device.ts'
import { draftKeeper } from '../../../web/store/draft-keeper.ts'
import { createBrowser, openTab } from '../../support/device.ts'
import { tabMemory } from '../../support/tab-memory.ts'

const DAY_MS = 86_400_000

function keeping() {
  const browser = createBrowser()
  const tab = openTab(browser)
  const memory = tabMemory()
  return { browser, tab, memory, drafts: draftKeeper(tab, memory) }
}

const all = async (drafts: ReturnType<typeof draftKeeper>) => Object.fromEntries(await drafts.readAll())

describe('a draft', () => {
  it('is there after the app was closed and opened again', async () => {
    const { browser, drafts } = keeping()
    await drafts.write('note', { words: 'half a sen' })
    expect(await all(draftKeeper(openTab(browser), tabMemory()))).toEqual({ note: { words: 'half a sen' } })
  })

  it('is gone once it is removed', async () => {
    const { drafts } = keeping()
    await drafts.write('a', 1)
    await drafts.write('b', 2)
    await drafts.remove('a')
    expect(await all(drafts)).toEqual({ b: 2 })
  })

  it('holds what was written last, also when the database opens only then', async () => {
    const { drafts } = keeping()
    void drafts.write('a', 'first')
    void drafts.remove('a')
    void drafts.write('a', 'last')
    expect(await all(drafts)).toEqual({ a: 'last' })
  })

  it('is dropped after thirty days, in the database and in the tab', async () => {
    const { browser, tab, memory, drafts } = keeping()
    await drafts.write('old', 1)
    browser.now += 5 * DAY_MS
    await drafts.write('young', 2)
    browser.now += 26 * DAY_MS
    expect(await all(drafts)).toEqual({ young: 2 })
    expect(await tab.active.value.use((database) => database.getAllKeys('drafts'))).toEqual(['young'])
    memory.setItem(`${tab.active.value.name}-draft-young`, JSON.stringify({ at: browser.now - 31 * DAY_MS, draft: 3 }))
    expect(await all(drafts)).toEqual({ young: 2 })
  })

  it('belongs to the account that was open when it was begun', async () => {
    const { browser, tab, memory, drafts } = keeping()
    await drafts.write('note', 'mine')
    tab.active.value = connectionTo('other', tab)
    const others = draftKeeper(tab, memory)
    expect(await all(others)).toEqual({})
    await drafts.writeLeaving('note', 'still mine')
    await others.write('note', 'theirs')
    expect([await all(drafts), await all(others)]).toEqual([{ note: 'still mine' }, { note: 'theirs' }])
    expect(browser.kept.size).toBe(0)
  })

  it('that is no draft is passed over', async () => {
    const { tab, memory, drafts } = keeping()
    await tab.active.value.use((database) => database.put('drafts', 'odd', 'odd'))
    memory.setItem(`${tab.active.value.name}-draft-odd`, '{')
    expect(await all(drafts)).toEqual({})
  })
})

describe('where the database cannot be written', () => {
  function broken() {
    const { tab, ...rest } = keeping()
    tab.active.value = {
      ...tab.active.value,
      use: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    }
    return { ...rest, tab, drafts: draftKeeper(tab, rest.memory) }
  }

  it('the tab keeps the draft, through a reload', async () => {
    const { tab, memory, drafts } = broken()
    await drafts.write('note', 'typed')
    expect(await all(draftKeeper(tab, memory))).toEqual({ note: 'typed' })
    await drafts.remove('note')
    expect([await all(drafts), memory.length]).toEqual([{}, 0])
  })

  it('and the tab is full as well, nothing breaks', async () => {
    const { tab } = broken()
    const full = {
      ...tabMemory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    const drafts = draftKeeper(tab, full)
    await drafts.writeLeaving('note', 'typed')
    expect(await all(drafts)).toEqual({})
  })
})

describe('a page that is being left', () => {
  it('has the draft kept before anything is waited for, and the later one counts', async () => {
    const { browser, drafts, memory } = keeping()
    await drafts.write('note', 'earlier')
    browser.now += 100
    void drafts.writeLeaving('note', 'latest')
    expect(memory.length).toBe(1)
    expect(await all(drafts)).toEqual({ note: 'latest' })
  })
})
