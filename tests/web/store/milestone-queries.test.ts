import { expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { milestoneQueries } from '../../../web/store/milestone-queries.ts'
import { createBrowser, openTab } from '../../support/device.ts'

const today = '2026-11-23' as LocalDate
const calendar = { today, weekStart: 1 }

function newTab() {
  const tab = openTab(createBrowser())
  return { ...recordEditing(tab), ...milestoneQueries(tab) }
}

it('a device without anything has the milestone of today', async () => {
  const { readMilestones } = newTab()
  expect(await readMilestones(calendar)).toMatchObject([{ startDate: '2026-11-02', endDate: '2026-11-29' }])
})

it('they go back to the first record of any kind, whatever lies in the future', async () => {
  const { saveRecord, readMilestones } = newTab()
  await saveRecord('workday', undefined, { date: '2026-12-24' as LocalDate, load: 1 })
  await saveRecord('stretch', undefined, { date: '2026-10-01' as LocalDate, beforeMm: 1500 })
  await saveRecord('capture', undefined, { date: today, text: 'hello' })
  expect((await readMilestones(calendar)).map(({ startDate }) => startDate)).toEqual([
    '2026-09-07',
    '2026-10-05',
    '2026-11-02',
  ])
})

it('what is written about one stays with it, and two devices write to the same record', async () => {
  const [phone, laptop] = [newTab(), newTab()]
  const [onPhone] = await phone.readMilestones(calendar)
  const [onLaptop] = await laptop.readMilestones(calendar)
  expect(onPhone?.id).toBe(onLaptop?.id)
  await phone.saveRecord('milestone', onPhone?.id ?? '', { startDate: '2026-11-04' as LocalDate, title: 'November' })
  expect(await phone.readMilestones(calendar)).toMatchObject([
    { id: onPhone?.id, title: 'November', endDate: '2026-12-01' },
  ])
})
