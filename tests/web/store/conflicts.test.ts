import { expect, it } from 'vitest'
import { lookedAt, readConflicts } from '../../../web/store/conflicts.ts'
import { readMarkedIds, recordKey } from '../../../web/store/marked-records.ts'
import { stampIn } from '../../support/changes.ts'
import { createBrowser, openTab } from '../../support/device.ts'

const [earlier, later] = [stampIn(0), stampIn(1000)]

async function withConflicts(...places: readonly (readonly [kind: string, id: string, field: string])[]) {
  const browser = createBrowser()
  const tab = openTab(browser)
  for (const [kind, id, field] of places) {
    const conflict = { field, winner: { v: 'kept', stamp: later }, loser: { v: 'other', stamp: earlier } }
    await tab.active.value.use((database) => database.put('conflicts', { ...conflict, kind, id, hasLooked: false }))
  }
  return { browser, tab }
}

it('a record with a conflict that nobody has looked at is marked, and both sides are there', async () => {
  const { tab } = await withConflicts(['capture', 'a', 'text'])
  expect(await readMarkedIds(tab)).toEqual(new Set([recordKey('capture', 'a')]))
  expect(await readConflicts(tab, 'capture', 'a')).toMatchObject([
    { field: 'text', winner: { v: 'kept' }, loser: { v: 'other' } },
  ])
})

it('looking takes off the mark of that record alone, and other tabs hear of it', async () => {
  const { browser, tab } = await withConflicts(
    ['capture', 'a', 'text'],
    ['capture', 'a', 'url'],
    ['capture', 'ab', 'text'],
    ['sleep', 'a', 'note'],
  )
  const before = tab.storeVersion.value
  await lookedAt(tab, { kind: 'capture', id: 'a' })
  expect(await readMarkedIds(tab)).toEqual(new Set(['capture/ab', 'sleep/a']))
  expect(await readConflicts(tab, 'capture', 'a')).toEqual([])
  expect(tab.storeVersion.value).toBe(before + 1)
  expect(browser.news).toHaveLength(1)
})

it('of one field leaves the mark for the others', async () => {
  const { tab } = await withConflicts(['capture', 'a', 'text'], ['capture', 'a', 'url'])
  await lookedAt(tab, { kind: 'capture', id: 'a', field: 'text' })
  expect(await readConflicts(tab, 'capture', 'a')).toMatchObject([{ field: 'url' }])
  expect(await readMarkedIds(tab)).toEqual(new Set(['capture/a']))
})

it('what was looked at stays written down', async () => {
  const { tab } = await withConflicts(['capture', 'a', 'text'])
  await lookedAt(tab, { kind: 'capture', id: 'a' })
  expect(await tab.active.value.use((database) => database.getAll('conflicts'))).toMatchObject([{ hasLooked: true }])
})

it('looking at what has no conflict disturbs nobody', async () => {
  const { browser, tab } = await withConflicts()
  await lookedAt(tab, { kind: 'capture', id: 'a' })
  expect([browser.news.length, tab.storeVersion.value]).toEqual([0, 0])
})
