import { describe, expect, it } from 'vitest'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { recordQueries } from '../../../web/store/record-queries.ts'
import { createBrowser, openTab } from '../../support/device.ts'

describe('saving', () => {
  it('reads back what was saved', async () => {
    const tab = openTab(createBrowser())
    const { saveRecord } = recordEditing(tab)
    const { id } = await saveRecord('stretch', undefined, { beforeMm: 1500, 'areas.hamstring.left': { feel: 'tight', level: 2 } })
    const record = await recordQueries(tab).readRecord('stretch', id)
    expect(record).toMatchObject({ id, kind: 'stretch', deleted: false, beforeMm: 1500, areas: { 'hamstring.left': { feel: 'tight', level: 2 } } })
  })
})
