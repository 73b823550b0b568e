import { expect, test } from 'vitest'
import { mergeCells } from '../../../domain/sync/cell.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { createBrowser, openTab, rowsOf } from '../../support/device.ts'

const place = (x: number, y: number, within: readonly string[]) => ({
  ...{ x, y },
  'circles.fun': within.includes('fun'),
  'circles.done': within.includes('done'),
  'circles.learn': within.includes('learn'),
})

test('a note that two devices moved apart is wholly where one of them put it, and in no circle of the other', async () => {
  const [phone, desk] = [openTab(createBrowser()), openTab(createBrowser())]
  const [onPhone, onDesk] = [recordEditing(phone), recordEditing(desk)]
  for (const { saveRecord } of [onPhone, onDesk]) await saveRecord('sticky', 'note', place(5000, 1500, ['fun']))
  const places = [place(3200, 3450, ['fun', 'done']), place(8000, 6000, ['learn'])] as const
  await onPhone.saveRecord('sticky', 'note', places[0])
  await onDesk.saveRecord('sticky', 'note', places[1])
  const [mine, theirs] = await Promise.all([rowsOf(phone, 'cells'), rowsOf(desk, 'cells')])
  const joined = mergeCells(mine[0]?.cells ?? {}, theirs[0]?.cells ?? {})
  const values = Object.fromEntries(Object.keys(places[0]).map((name) => [name, joined[name]?.v]))
  expect(places).toContainEqual(values)
})
