// Trends with ten years on the device: until the first chart is drawn, and from the tap on All until all ten years are.

import type { Page } from 'playwright-core'
import { type Measurement, percentile } from './measurement.ts'
import { slowPage, type World } from './ten-years.ts'
import { timeUntil } from './time-until.ts'

const LOADS = 9

export async function measureTrends({ phone, server }: World): Promise<readonly Measurement[]> {
  const first: number[] = []
  const all: number[] = []
  for (let index = 0; index < LOADS; index++) {
    const { page } = await slowPage(phone)
    first.push(await timeUntil(page, `${server.origin}/trends`, '.trends-canvas[aria-busy=false] canvas'))
    all.push(await timeAllYears(page))
    await page.close()
  }
  return [
    { what: 'Trends → first chart, ten years kept, median', value: percentile(first, 0.5), unit: 'ms', bar: 700 },
    { what: 'Trends → first chart, ten years kept, p95', value: percentile(first, 0.95), unit: 'ms' },
    { what: 'tap on All → chart of ten years, median', value: percentile(all, 0.5), unit: 'ms' },
  ]
}

/** Milliseconds from the tap until the frame after the one in which the page names another span of days. */
function timeAllYears(page: Page): Promise<number> {
  return page.getByRole('radio', { name: 'Everything' }).evaluate((all) => {
    return new Promise<number>((resolve) => {
      const table = () => document.querySelector('.trends-canvas')?.getAttribute('aria-valuemax')
      const before = table()
      const start = performance.now()
      const look = () => {
        if (table() === before) requestAnimationFrame(look)
        else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      }
      all.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
      look()
    })
  })
}
