import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { recordQueries } from '../../../web/store/record-queries.ts'
import { createBrowser, openTab, rowsOf } from '../../support/device.ts'

const date = '2026-11-23' as LocalDate

function newTab() {
  const tab = openTab(createBrowser())
  return { tab, ...recordEditing(tab), ...recordQueries(tab) }
}

describe('an edit of what was on the screen for a while', () => {
  async function editedMeanwhile() {
    const device = newTab()
    const { tab, saveRecord } = device
    const { id } = await saveRecord('workday', undefined, { date, load: 4, note: 'quiet' })
    const seen = (await rowsOf(tab, 'cells'))[0]?.cells ?? {}
    await saveRecord('workday', id, { load: 1, note: 'from elsewhere' })
    return { ...device, id, seen }
  }

  it('is based on what its author saw, not on what has come in since', async () => {
    const { tab, id, seen, saveRecord } = await editedMeanwhile()
    await saveRecord('workday', { id, seen }, { load: 5 })
    const [first, , third] = await sortedChanges(tab)
    expect(third?.fields).toEqual({ load: { v: 5, base: first?.stamp }, deleted: { v: false, base: first?.stamp } })
  })

  it('leaves as it is now what its author did not change', async () => {
    const { id, seen, saveRecord, readRecord } = await editedMeanwhile()
    await saveRecord('workday', { id, seen }, { date, load: 5, note: 'quiet' })
    expect(await readRecord('workday', id)).toMatchObject({ load: 5, note: 'from elsewhere' })
  })

  it('has no base where its author saw nothing', async () => {
    const { tab, id, seen, saveRecord } = await editedMeanwhile()
    await saveRecord('workday', id, { doneCount: 1 })
    await saveRecord('workday', { id, seen }, { doneCount: 2 })
    expect((await sortedChanges(tab)).at(-1)?.fields['doneCount']).toEqual({ v: 2 })
  })

  it('is taken back to what was there just before it', async () => {
    const { id, seen, saveRecord, readRecord } = await editedMeanwhile()
    const { undo } = await saveRecord('workday', { id, seen }, { load: 5 })
    await undo()
    expect(await readRecord('workday', id)).toMatchObject({ load: 1, note: 'from elsewhere' })
  })

  it('makes a record under the id that it was begun with, once', async () => {
    const { tab, saveRecord, readDay } = newTab()
    const begun = { id: 'begun', seen: {} }
    await saveRecord('workday', begun, { date, load: 2 })
    await saveRecord('workday', begun, { date, load: 2 })
    expect((await readDay(date)).workdays).toMatchObject([{ id: 'begun', load: 2 }])
    expect(await rowsOf(tab, 'outbox')).toHaveLength(1)
  })
})

async function sortedChanges(tab: Parameters<typeof rowsOf>[0]) {
  const changes = (await rowsOf(tab, 'outbox')).map(({ change }) => change)
  return changes.sort((left, right) => (left.stamp < right.stamp ? -1 : 1))
}
