import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { type BatchLimits, MOST_BYTES, readBatch, widestBatch } from '../../../web/store/outbox.ts'
import { createBrowser, openTab } from '../../support/device.ts'

const date = '2026-11-23' as LocalDate

function newTab() {
  const tab = openTab(createBrowser())
  return {
    ...recordEditing(tab),
    read: (limits: BatchLimits = widestBatch()) => tab.active.value.use((database) => readBatch(database, limits)),
  }
}

describe('a batch', () => {
  it('has the oldest changes first', async () => {
    const { saveRecord, read } = newTab()
    for (const load of [3, 1, 2]) await saveRecord('workday', undefined, { date, load })
    const { rows } = await read({ changes: 2, passedOver: new Set() })
    expect(rows.map(({ change }) => change.fields['load']?.v)).toEqual([3, 1])
  })

  it('keeps below 400 KiB of UTF-8', async () => {
    const { saveRecord, read } = newTab()
    for (let count = 0; count < 20; count++) await saveRecord('workday', undefined, { date, note: '伸'.repeat(10_000) })
    const { rows } = await read()
    const bytes = new TextEncoder().encode(JSON.stringify(rows.map(({ change }) => change))).length
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
    expect(rows).toHaveLength(13)
  })

  it('leaves out what the server did not take for now', async () => {
    const { saveRecord, read } = newTab()
    for (const load of [1, 2, 3]) await saveRecord('workday', undefined, { date, load })
    const [first] = (await read()).rows
    const { rows } = await read({ changes: 1, passedOver: new Set([first?.change.id ?? '']) })
    expect(rows.map(({ change }) => change.fields['load']?.v)).toEqual([2])
  })
})
