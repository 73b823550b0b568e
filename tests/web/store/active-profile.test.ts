import { describe, expect, it } from 'vitest'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { createBrowser, openTab, rowsOf } from '../../support/device.ts'
import { until } from '../../support/until.ts'

describe('the profile', () => {
  it('of a new device has every setting, from defaults and the device, and writes none of them', async () => {
    const tab = openTab(createBrowser())
    expect(tab.profile.value).toMatchObject({
      units: 'cm',
      weekStart: 1,
      dayStart: '00:00',
      widthStepMm: 10,
      busyPercent: 75,
      zone: 'Asia/Tokyo',
      theme: 'system',
    })
    expect(tab.profile.value).not.toHaveProperty('language')
    expect(await rowsOf(tab, 'outbox')).toEqual([])
  })

  it('shows a choice as soon as it is saved, and writes only that', async () => {
    const tab = openTab(createBrowser())
    await recordEditing(tab).saveRecord('profile', undefined, { units: 'inch' })
    await until(() => tab.profile.value.units === 'inch')
    expect((await rowsOf(tab, 'outbox'))[0]?.change.fields).toEqual({ units: { v: 'inch' }, deleted: { v: false } })
  })

  it('has theme and language before the database is open', async () => {
    const browser = createBrowser()
    const first = openTab(browser)
    await recordEditing(first).saveRecord('profile', undefined, { theme: 'dark', language: 'ja' })
    await until(() => first.profile.value.theme === 'dark')
    expect(openTab(browser).profile.value).toMatchObject({ theme: 'dark', language: 'ja' })
  })

  it('follows the device again where a choice is cleared', async () => {
    const browser = createBrowser()
    const tab = openTab(browser)
    const { saveRecord } = recordEditing(tab)
    await saveRecord('profile', undefined, { theme: 'dark', language: 'ja', zone: null })
    await saveRecord('profile', undefined, { theme: null, language: null })
    await until(() => tab.profile.value.theme === 'system')
    expect(browser.kept.get(`${browser.name}-theme`)).toBe('system')
    expect(browser.kept.has(`${browser.name}-language`)).toBe(false)
  })
})
